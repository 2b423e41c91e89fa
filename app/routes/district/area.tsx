import {
  Building2,
  CalendarRange,
  ChartColumn,
  ChartLine,
  FileCheck,
  FilePlus2,
  FileText,
  ListChecks,
  ListTodo,
  PencilLine,
} from "lucide-react";
import { Outlet } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { requireRole } from "#app/auth/guards.server.ts";
import { holdsRole } from "#app/auth/viewer.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { currentReportMonth } from "#app/domain/reports/period.ts";
import { getOwnDistrict } from "#app/domain/schools/district.server.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { StaffShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/area";
import { texts } from "./area.texts.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole("district-officer")];

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const [district, names, today] = await Promise.all([
    getOwnDistrict(viewer),
    namesOf([viewer.personId]),
    schoolDay(viewer),
  ]);
  return {
    name: names.get(viewer.personId) ?? "",
    districtName: district.name,
    month: currentReportMonth(today),
    administers: holdsRole(viewer, "school-admin"),
    teaches: holdsRole(viewer, "teacher"),
  };
}

export default function DistrictArea({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { name, districtName, month, administers, teaches } = loaderData;
  const nav = [
    { to: "/district", label: t.units, icon: ChartColumn, end: true },
    { to: `/district/months/${month}`, label: t.month, icon: FileText },
    { to: "/district/assignments", label: t.assignments, icon: ListTodo },
    { to: "/district/schools", label: t.schools, icon: Building2 },
    { to: "/district/calendar", label: t.calendar, icon: CalendarRange },
    { to: "/district/corrections", label: t.corrections, icon: PencilLine },
    { to: "/lesson-reviews", label: t.lessonReviews, icon: FileCheck },
    { to: "/district/effect", label: t.effect, icon: ChartLine },
    { to: "/district/items", label: t.items, icon: ListChecks },
    { to: "/district/own-items", label: t.ownItems, icon: FilePlus2 },
  ];
  const links = [
    ...(administers ? [{ to: "/school", label: t.school }] : []),
    ...(teaches ? [{ to: "/teach", label: t.myClasses }] : []),
  ];
  return (
    <StaffShell areaName={t.area} nav={nav} who={{ name, detail: districtName, links }}>
      <Outlet />
    </StaffShell>
  );
}
