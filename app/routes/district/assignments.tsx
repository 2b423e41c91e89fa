import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { listDistrictAssignments } from "#app/domain/lesson-assignments/lesson-assignments.server.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { newId } from "#app/lib/ids.server.ts";
import { AssignmentPanel, AssignmentsPage, ProgressTable } from "#app/routes/school/assignment-panel.tsx";
import { texts } from "#app/routes/school/assignments.texts.ts";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/assignments";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const [today, assignments] = await Promise.all([schoolDay(viewer), listDistrictAssignments(viewer)]);
  return { today, assignments, commandKey: newId() };
}

export default function DistrictAssignments({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const band = useTexts(lessonTexts);
  const locale = useLocale();
  const { today, assignments, commandKey } = loaderData;
  return (
    <AssignmentsPage area="/district" isEmpty={assignments.length === 0} empty={t.emptyDistrict}>
      {assignments.map(({ id, title, bands, dueOn, classes, taught, units }) => (
        <AssignmentPanel
          key={id}
          title={t.lessonFor(title[locale], bands.map((each) => band[`band.${each}`]).join(t.and))}
          {...{ dueOn, today }}
          sentence={classes === 0 ? t.noClasses : t.classes(taught, classes)}
          isDone={classes > 0 && taught === classes}
          takingBack={{ to: `/district/assignments/${id}/withdrawal`, commandKey }}
        >
          {units.length > 0 ? (
            <ProgressTable
              summary={t.byUnit}
              what={t.unit}
              rows={units.map((unit) => ({ ...unit, progress: t.classes(unit.taught, unit.classes) }))}
            />
          ) : null}
        </AssignmentPanel>
      ))}
    </AssignmentsPage>
  );
}
