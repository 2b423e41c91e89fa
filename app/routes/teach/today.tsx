import { BookOpen, DoorOpen, MonitorUp, Play } from "lucide-react";
import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { getBoardSnapshot } from "#app/domain/class-sessions/live.server.ts";
import { listTaughtClasses, schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { type ClassSessionInfo, listOpenClassSessions } from "#app/domain/class-sessions/visible.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Row, Stack } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/today";
import { dayName } from "./day.ts";
import { texts } from "./today.texts.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const day = await schoolDay(viewer);
  const [classes, open] = await Promise.all([listTaughtClasses(viewer, day), listOpenClassSessions(viewer)]);
  return { day, classes, open };
}
