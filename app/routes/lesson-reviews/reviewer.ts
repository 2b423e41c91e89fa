import { redirect } from "react-router";
import { z } from "zod";
import { staffViewer } from "#app/auth/context.server.ts";
import { changeReviewer } from "#app/domain/lessons/reviewers.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { badRequest } from "#app/lib/http.ts";
import type { Route } from "./+types/reviewer";

const schema = z.strictObject({
  username: z.string().trim().min(1).max(64),
  what: z.enum(["appoint", "end"]),
  commandKey: z.string().min(1).max(200),
});

/** A teacher may sign for lessons from now on, or no longer. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = parseForm(schema, await formOf(request));
  if (!form.ok) throw badRequest();
  const changed = await changeReviewer(staffViewer(context), form.value);
  return redirect(changed.ok ? "/lesson-reviews" : `/lesson-reviews?refused=${changed.reason}`);
}
