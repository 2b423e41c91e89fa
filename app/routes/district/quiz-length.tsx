import { data, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { setDistrictQuizLength } from "#app/domain/quizzes/quiz-length.server.ts";
import { districtQuizLengthSchema } from "#app/domain/quizzes/quiz-length-form.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { texts } from "#app/routes/school/quiz-length.texts.ts";
import { QuizLengthForm } from "#app/routes/school/quiz-length-form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/quiz-length";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const { quizLength: current } = await getSettings(viewer.districtId, await schoolDay(viewer));
  return { current, saved: url.searchParams.has("saved"), commandKey: newId() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const parsed = parseForm(districtQuizLengthSchema, await formOf(request));
  if (!parsed.ok) return data({ reason: "refused" as const }, { status: 422 });
  const set = await setDistrictQuizLength(viewer, parsed.value, await schoolDay(viewer));
  return set.ok ? redirect("/district/quiz-length?saved=1") : data({ reason: set.reason }, { status: 409 });
}

export default function DistrictQuizLength({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  return (
    <QuizLengthForm
      {...loaderData}
      lead={t.leadDistrict}
      back="/district/assignments"
      refusal={actionData?.reason}
    />
  );
}
