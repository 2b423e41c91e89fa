import { redirect } from "react-router";
import { z } from "zod";
import { learnerViewer } from "#app/auth/context.server.ts";
import { type AnswerRefusal, answerSchema } from "#app/domain/quizzes/answer.ts";
import { frameOf, saveAnswer, saveFormAnswer } from "#app/domain/quizzes/attempt.server.ts";
import { moved } from "#app/domain/quizzes/response.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { badRequest, notFound } from "#app/lib/http.ts";
import type { Route } from "./+types/answer";
import { testPaths } from "./test-paths.ts";

export function loader() {
  return redirect("/learn");
}

/** The page's script asks for JSON and stays; a page without script posts its form and is led on. */
export async function action({ request, context }: Route.ActionArgs) {
  const viewer = learnerViewer(context);
  const form = await formOf(request);
  if (request.headers.get("accept") === "application/json") {
    const given = parseForm(answerSchema, form);
    if (!given.ok) return Response.json({ ok: false, reason: "malformed" }, { status: 400 });
    const result = await saveAnswer(viewer, given.value);
    return Response.json(result, { status: result.ok ? 200 : statusOf[result.reason] });
  }

  const given = parseForm(pageSchema, form);
  if (!given.ok) throw badRequest();
  const { next, here = next, move, response, ...answer } = given.value;
  const { page, after } = testPaths[(await frameOf(answer.attemptId))?.step ?? "quiz"];
  const shown = `${page}?n=${move ? here : next}`;
  if (response === undefined) return redirect(shown);
  const meant = move ? moved(response, move) : response;
  const result = await saveFormAnswer(viewer, { ...answer, response: meant });
  if (result.ok) return redirect(shown);
  if (result.reason === "submitted") return redirect(after);
  if (result.reason === "closed") return redirect("/join?over=1");
  if (result.reason === "not-found") throw notFound();
  throw new Response(null, { status: statusOf[result.reason] });
}

const { response: oneResponse } = answerSchema.shape;
const place = z.string().regex(/^(\d{1,4}|check)$/);

/** Without script nobody is kept from going on before choosing; ticked boxes come one by one. */
const pageSchema = answerSchema.extend({
  response: oneResponse.or(z.array(oneResponse).transform((ticked) => ticked.join(","))).optional(),
  /** a step to put earlier or later; the page then stays here */
  move: z
    .string()
    .regex(/^[A-F]:(up|down)$/)
    .optional(),
  here: place.optional(),
  next: place,
});

const statusOf: Record<AnswerRefusal, number> = {
  "not-found": 404,
  "not-asked": 422,
  "no-such-option": 422,
  "key-reused": 422,
  submitted: 409,
  closed: 409,
  busy: 503,
};
