import { redirect } from "react-router";
import { z } from "zod";
import { learnerViewer } from "#app/auth/context.server.ts";
import { frameOf } from "#app/domain/quizzes/attempt.server.ts";
import { submitAttempt } from "#app/domain/quizzes/submission.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { badRequest, notFound } from "#app/lib/http.ts";
import type { Route } from "./+types/submission";
import { testPaths } from "./test-paths.ts";

export function loader() {
  return redirect("/learn");
}

const schema = z.strictObject({
  attemptId: z.string().min(1).max(64),
  confirmed: z.literal("yes").optional(),
});

/** Handing in; a second time leads to the same result. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = parseForm(schema, await formOf(request));
  if (!form.ok) throw badRequest();
  const { attemptId, confirmed } = form.value;
  const result = await submitAttempt(learnerViewer(context), { attemptId, confirmed: confirmed === "yes" });
  const { page, after } = testPaths[(await frameOf(attemptId))?.step ?? "quiz"];
  if (result.ok) return redirect(after);
  if (result.reason === "not-found") throw notFound();
  return redirect(result.reason === "closed" ? "/join?over=1" : `${page}?n=check`);
}
