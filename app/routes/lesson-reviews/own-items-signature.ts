import { redirect } from "react-router";
import { z } from "zod";
import { staffViewer } from "#app/auth/context.server.ts";
import { signOwnItems } from "#app/domain/item-exchange/own-item-review.server.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { reviewKinds } from "#app/domain/lessons/review.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { badRequest, found } from "#app/lib/http.ts";
import type { Route } from "./+types/own-items-signature";

const schema = z.strictObject({
  kind: z.enum(reviewKinds),
  wording: z.string().regex(/^[0-9a-f]{64}$/),
  commandKey: z.string().min(1).max(200),
});

/** Signs for the district's own questions as they were read, or takes that back. */
export async function action({ context, params: { slug, band }, request }: Route.ActionArgs) {
  found(getLesson(slug, band));
  const form = parseForm(schema, await formOf(request));
  if (!form.ok) throw badRequest();
  const signed = await signOwnItems(staffViewer(context), { lesson: slug, band, ...form.value });
  const page = `/lesson-reviews/${slug}/${band}`;
  return redirect(signed.ok ? `${page}#own-items` : `${page}?refused-own=${signed.reason}#own-items`);
}
