import { redirect } from "react-router";
import { z } from "zod";
import { staffViewer } from "#app/auth/context.server.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { recordReview } from "#app/domain/lessons/review.server.ts";
import { reviewKinds } from "#app/domain/lessons/review.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { badRequest, found } from "#app/lib/http.ts";
import type { Route } from "./+types/signature";

const schema = z.strictObject({
  kind: z.enum(reviewKinds),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  commandKey: z.string().min(1).max(200),
});

/** Signs for the lesson as it was read, or takes the signature back. */
export async function action({ context, params: { slug, band }, request }: Route.ActionArgs) {
  found(getLesson(slug, band));
  const form = parseForm(schema, await formOf(request));
  if (!form.ok) throw badRequest();
  const recorded = await recordReview(staffViewer(context), { slug, band, ...form.value });
  return redirect(
    recorded.ok ? "/lesson-reviews" : `/lesson-reviews/${slug}/${band}?refused=${recorded.reason}`,
  );
}
