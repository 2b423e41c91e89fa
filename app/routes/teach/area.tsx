import { BookOpen, Presentation } from "lucide-react";
import { Outlet } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { requireRole } from "#app/auth/guards.server.ts";
import { learnerOfStaff } from "#app/auth/viewer.server.ts";
import { holdsRole } from "#app/auth/viewer.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { StaffShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/area";
import { texts } from "./area.texts.ts";
import { exceptFollowing } from "./following.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole("teacher")];

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const [names, learner] = await Promise.all([namesOf([viewer.personId]), learnerOfStaff(viewer)]);
  return {
    name: names.get(viewer.personId) ?? "",
    administers: holdsRole(viewer, "school-admin"),
    oversees: holdsRole(viewer, "district-officer"),
    reviews: holdsRole(viewer, "lesson-reviewer"),
    learns: learner !== null,
  };
}

export const shouldRevalidate = exceptFollowing;

export default function TeachArea({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { name, administers, oversees, reviews, learns } = loaderData;
  const nav = [
    { to: "/teach", label: t.today, icon: Presentation, end: true },
    { to: "/lessons", label: t.lessons, icon: BookOpen, reloadDocument: true },
  ];
  const links = [
    ...(administers ? [{ to: "/school", label: t.school }] : []),
    ...(oversees ? [{ to: "/district", label: t.district }] : []),
    ...(learns ? [{ to: "/learn/self-study", label: t.myLessons }] : []),
    ...(reviews ? [{ to: "/lesson-reviews", label: t.lessonReviews }] : []),
  ];
  return (
    <StaffShell areaName={t.area} nav={nav} who={{ name, links }}>
      <Outlet />
    </StaffShell>
  );
}
