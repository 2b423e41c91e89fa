import { BookOpen, Building2, FileCheck, Landmark, Presentation, UserRound } from "lucide-react";
import { Outlet } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { requireRole } from "#app/auth/guards.server.ts";
import { learnerOfStaff } from "#app/auth/viewer.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { StaffShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/area";
import { texts } from "./area.texts.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole()];

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const [names, learner] = await Promise.all([namesOf([viewer.personId]), learnerOfStaff(viewer)]);
  return {
    name: names.get(viewer.personId) ?? "",
    roles: viewer.appointments.map(({ role }) => role),
    learns: learner !== null,
  };
}

export default function AccountArea({ loaderData: { name, roles, learns } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const areas = [
    { role: "teacher", to: "/teach", label: t.teach, icon: Presentation },
    { role: "school-admin", to: "/school", label: t.school, icon: Building2 },
    { role: "district-officer", to: "/district", label: t.district, icon: Landmark },
    { role: "lesson-reviewer", to: "/lesson-reviews", label: t.lessonReviews, icon: FileCheck },
  ] as const;
  const nav = [
    { to: "/account", label: t.account, icon: UserRound },
    ...areas.filter(({ role }) => roles.includes(role)).map(({ to, label, icon }) => ({ to, label, icon })),
    ...(learns ? [{ to: "/learn/self-study", label: t.myLessons, icon: BookOpen }] : []),
  ];
  return (
    <StaffShell areaName={t.area} nav={nav} who={name}>
      <Outlet />
    </StaffShell>
  );
}
