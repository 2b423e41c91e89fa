import { FileCheck } from "lucide-react";
import { Outlet } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { requireRole } from "#app/auth/guards.server.ts";
import { holdsRole } from "#app/auth/viewer.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { StaffShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/area";
import { texts } from "./area.texts.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole("district-officer", "lesson-reviewer")];

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const names = await namesOf([viewer.personId]);
  return {
    name: names.get(viewer.personId) ?? "",
    oversees: holdsRole(viewer, "district-officer"),
    teaches: holdsRole(viewer, "teacher"),
  };
}

export default function LessonReviewArea({ loaderData: { name, oversees, teaches } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const nav = [{ to: "/lesson-reviews", label: t.lessons, icon: FileCheck }];
  const links = [
    ...(oversees ? [{ to: "/district", label: t.district }] : []),
    ...(teaches ? [{ to: "/teach", label: t.myClasses }] : []),
  ];
  return (
    <StaffShell areaName={t.area} nav={nav} who={{ name, links }}>
      <Outlet />
    </StaffShell>
  );
}
