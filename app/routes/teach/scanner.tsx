import { getAuthority } from "#app/auth/certificate.server.ts";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import type { BoardSnapshot } from "#app/domain/class-sessions/board.ts";
import { getScanner } from "#app/domain/class-sessions/scanner.server.ts";
import { describeClassSessions, findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { sentenceNamed } from "#app/lib/texts.ts";
import { BoardText, BoardTitle } from "#app/ui/board.tsx";
import { FormError } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { BoardShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/scanner";
import { CardScanner } from "./card-scanner.tsx";
import { loadOrKeep, useFollowing } from "./following.ts";
import { texts as ledTexts } from "./led-board.texts.ts";
import { texts } from "./scanner.texts.ts";
import { useLive } from "./use-live.ts";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const row = found(await findClassSession(staffViewer(context), params.classSessionId));
  const [session] = await describeClassSessions([row]);
  const { className, state } = found(session);
  const isOver = state === "closed" || state === "abandoned";
  return {
    className,
    isOver,
    scanner: row.way === "cards" && !isOver ? await getScanner(row, localeOf(context)) : null,
    refused: url.searchParams.get("refused"),
    commandKey: newId(),
    hasCertificate: getAuthority() !== null,
  };
}

export const clientLoader = (args: Route.ClientLoaderArgs) => loadOrKeep(args);

/** On the PC with the camera, or on the teacher's phone. May be mirrored: neutral seats and counts alone. */
export default function ScannerPage({ loaderData, params: { classSessionId } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const led = useTexts(ledTexts);
  const { className, isOver, scanner, refused, commandKey } = loaderData;
  const words = sentenceNamed(led, refused);
  const { latest, lost } = useLive<BoardSnapshot>(`/teach/class-sessions/${classSessionId}/live`, !isOver);
  // the board moved on, or the lesson was closed: what is asked now?
  useFollowing(loaderData, latest && `${latest.stop} ${latest.phase === "over"}`);
  return (
    <BoardShell>
      <title>{t.title(className[locale])}</title>
      <FormError>{words}</FormError>
      {scanner ? (
        <CardScanner
          classSessionId={classSessionId}
          scanner={scanner}
          commandKey={commandKey}
          hasCertificate={loaderData.hasCertificate}
        />
      ) : (
        <BoardTitle>{isOver ? t.over : t.notCards}</BoardTitle>
      )}
      {lost ? <BoardText>{t.lost}</BoardText> : null}
      {isOver ? null : (
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      )}
    </BoardShell>
  );
}
