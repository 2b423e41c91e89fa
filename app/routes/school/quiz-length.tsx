import { data, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { setSchoolQuizLength } from "#app/domain/quizzes/quiz-length.server.ts";
import { schoolQuizLengthSchema } from "#app/domain/quizzes/quiz-length-form.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { getSchoolSettings } from "#app/domain/schools/school-settings.server.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/quiz-length";
import { texts } from "./quiz-length.texts.ts";
import { QuizLengthForm } from "./quiz-length-form.tsx";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const today = await schoolDay(viewer);
  const { id, districtId } = await getOwnSchool(viewer);
  const [school, district] = await Promise.all([
    getSchoolSettings(id, today),
    getSettings(districtId, today),
  ]);
  const lengths = { current: school.quizLength, district: district.quizLength };
  return { ...lengths, saved: url.searchParams.has("saved"), commandKey: newId() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const parsed = parseForm(schoolQuizLengthSchema, await formOf(request));
  if (!parsed.ok) return data({ reason: "refused" as const }, { status: 422 });
  const { commandKey, quizLength } = parsed.value;
  const own = quizLength === "district" ? null : quizLength;
  const set = await setSchoolQuizLength(viewer, { commandKey, quizLength: own }, await schoolDay(viewer));
  return set.ok ? redirect("/school/quiz-length?saved=1") : data({ reason: set.reason }, { status: 409 });
}

export default function SchoolQuizLength({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  return (
    <QuizLengthForm
      {...loaderData}
      lead={t.leadSchool}
      back="/school/assignments"
      refusal={actionData?.reason}
    />
  );
}
