import {
  CalendarDays,
  CalendarRange,
  ChartColumn,
  FileText,
  IdCard,
  ListTodo,
  UsersRound,
} from "lucide-react";
import { Outlet } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { requireRole } from "#app/auth/guards.server.ts";
import { learnerOfStaff } from "#app/auth/viewer.server.ts";
import { holdsRole } from "#app/auth/viewer.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { StaffShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/area";
import { texts } from "./area.texts.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole("school-admin")];

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const [school, names, learner] = await Promise.all([
    getOwnSchool(viewer),
    namesOf([viewer.personId]),
    learnerOfStaff(viewer),
  ]);
  return {
    name: names.get(viewer.personId) ?? "",
    schoolName: school.name,
    teaches: holdsRole(viewer, "teacher"),
    learns: learner !== null,
  };
}

export default function SchoolArea({ loaderData }: Route.ComponentProps) {
  const { name, schoolName, teaches, learns } = loaderData;
  const t = useTexts(texts);
  const nav = [
    { to: "/school", label: t.year, icon: CalendarDays, end: true },
    { to: "/school/coverage", label: t.coverage, icon: ChartColumn },
    { to: "/school/assignments", label: t.assignments, icon: ListTodo },
    { to: "/school/roster", label: t.roster, icon: UsersRound },
    { to: "/school/staff", label: t.staff, icon: IdCard },
    { to: "/school/calendar", label: t.calendar, icon: CalendarRange },
    { to: "/school/monthly-forms", label: t.monthlyForms, icon: FileText },
  ];
  const links = [
    ...(teaches ? [{ to: "/teach", label: t.myClasses }] : []),
    ...(learns ? [{ to: "/learn/self-study", label: t.myLessons }] : []),
  ];
  return (
    <StaffShell areaName={t.area} nav={nav} who={{ name, detail: schoolName, links }}>
      <Outlet />
    </StaffShell>
  );
}
