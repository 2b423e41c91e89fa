import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import {
  listSchoolAssignments,
  type SchoolAssignment,
} from "#app/domain/lesson-assignments/lesson-assignments.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/assignments";
import { AssignmentPanel, AssignmentsPage, ProgressTable } from "./assignment-panel.tsx";
import { texts } from "./assignments.texts.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const [today, assignments] = await Promise.all([schoolDay(viewer), listSchoolAssignments(viewer)]);
  return { today, assignments, commandKey: newId() };
}

export default function Assignments({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { today, assignments, commandKey } = loaderData;
  return (
    <AssignmentsPage area="/school" isEmpty={assignments.length === 0} empty={t.emptySchool}>
      {assignments.map((assignment) => (
        <OfSchool key={assignment.id} {...{ assignment, today, commandKey }} />
      ))}
    </AssignmentsPage>
  );
}

interface OfSchoolProps {
  assignment: SchoolAssignment;
  today: string;
  commandKey: string;
}

function OfSchool({ assignment, today, commandKey }: OfSchoolProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { id, title, dueOn, isOwn, sums, classes } = assignment;
  const open = classes.filter(({ progress }) => progress.state === "not-yet");
  const sentence =
    sums.classes === 0
      ? t.noClasses
      : `${t.classes(sums.taught, sums.classes)}${t.learners(sums.had, sums.learners)}`;
  const words = ({ state, learners, had }: (typeof classes)[number]["progress"]) =>
    t[`state-${state}`](learners, had);
  return (
    <AssignmentPanel
      title={title[locale]}
      {...{ dueOn, today, sentence }}
      isDone={sums.classes > 0 && sums.had === sums.learners}
      badge={isOwn ? t.bySchool : t.byDistrict}
      takingBack={isOwn ? { to: `/school/assignments/${id}/withdrawal`, commandKey } : null}
    >
      {open.length > 0 ? <p>{t.open(open.map(({ name }) => name[locale]).join(t.and))}</p> : null}
      {classes.length > 0 ? (
        <ProgressTable
          summary={t.byClass}
          what={t.class}
          rows={classes.map(({ id: classId, name, progress }) => {
            return { id: classId, name: name[locale], progress: words(progress) };
          })}
        />
      ) : null}
    </AssignmentPanel>
  );
}
