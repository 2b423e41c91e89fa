import { staffViewer } from "#app/auth/context.server.ts";
import { isLoopback, publicAddress } from "#app/auth/public-address.server.ts";
import { describeClassSessions, findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { found } from "#app/lib/http.ts";
import { BoardBar, BoardTitle } from "#app/ui/board.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { QrCode } from "#app/ui/qr.tsx";
import { BoardShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/phone";
import css from "./phone.module.css";
import { texts } from "./phone.texts.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const row = found(await findClassSession(staffViewer(context), params.classSessionId));
  const [session] = await describeClassSessions([row]);
  const address = publicAddress(request);
  const here = `${address}/teach/class-sessions/${row.id}`;
  return {
    className: found(session).className,
    codes: [
      { what: "teacher" as const, url: here },
      ...(row.way === "cards" ? [{ what: "scanner" as const, url: `${here}/scanner` }] : []),
    ],
    host: new URL(address).host,
    loopback: isLoopback(address),
  };
}

/**
 * How the teacher's own phone comes to the page that must not be mirrored, and to reading cards. The codes may be
 * mirrored: they hold an address and no secret, and who opens it has to sign in. Decision 0191.
 */
export default function Phone({ loaderData, params }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { className, codes, host, loopback } = loaderData;
  return (
    <BoardShell>
      <title>{`${t.title} · ${className[locale]}`}</title>
      <BoardTitle>{t.title}</BoardTitle>
      {loopback ? (
        <p className={css.words}>{t.loopback}</p>
      ) : (
        <div className={css.ways}>
          {codes.map(({ what, url }) => (
            <p key={what} className={css.code}>
              <QrCode text={url} label={t[`${what}Label`]} size={400} />
              <b>{t[what]}</b>
            </p>
          ))}
          <div className={css.words}>
            <p>{t.words}</p>
            <p>{t.noCamera}</p>
            <p className={css.host}>{host}</p>
          </div>
        </div>
      )}
      <BoardBar>
        <ButtonLink to={`/teach/class-sessions/${params.classSessionId}/board`} size="board">
          {t.back}
        </ButtonLink>
      </BoardBar>
    </BoardShell>
  );
}
