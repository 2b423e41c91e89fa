import { staffViewer } from "#app/auth/context.server.ts";
import { getBoardSnapshot, watchClassSession } from "#app/domain/class-sessions/live.server.ts";
import { findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { found } from "#app/lib/http.ts";
import type { Route } from "./+types/live";
import { eventStream } from "./event-stream.ts";

/** What the board shows, as it changes; asked without server-sent events, what it shows now. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const classSession = found(await findClassSession(staffViewer(context), params.classSessionId));
  if (!request.headers.get("Accept")?.includes("text/event-stream")) {
    return Response.json(await getBoardSnapshot(classSession));
  }
  return eventStream(request.signal, (send, end) =>
    watchClassSession(classSession, (snapshot) => (snapshot ? send(snapshot) : end())),
  );
}
