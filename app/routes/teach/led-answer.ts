import { redirect, redirectDocument } from "react-router";

/**
 * Where a form of a class session leads: a page, or, for a form that was kept in the browser and is sent by script, the
 * address as JSON. That the address names a refusal is an answer, too: it is not sent again.
 */
export function ledAnswer(request: Request, to: string, how: { isDocument?: boolean } = {}): Response {
  if (request.headers.get("accept") === "application/json") return Response.json({ to });
  return how.isDocument ? redirectDocument(to) : redirect(to);
}
