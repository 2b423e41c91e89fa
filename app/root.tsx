import "./ui/tokens.css";
import "./ui/base.css";
import { type ReactNode, useEffect } from "react";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from "react-router";
import type { Route } from "./+types/root";
import { localeOf } from "./auth/context.server.ts";
import { chooseDatabase, loadViewer } from "./auth/middleware.server.ts";
import { isRehearsing } from "./domain/rehearsals/rehearsals.server.ts";
import { useNonce } from "./lib/nonce.tsx";
import css from "./root.module.css";
import { texts } from "./root.texts.ts";
import { Button, ButtonLink } from "./ui/button.tsx";
import { LocaleProvider, useTexts } from "./ui/locale.tsx";
import { Page } from "./ui/page.tsx";
import { PublicShell } from "./ui/shells.tsx";

export const middleware: Route.MiddlewareFunction[] = [chooseDatabase, loadViewer];

export function loader({ context }: Route.LoaderArgs) {
  return { locale: localeOf(context), isRehearsing: isRehearsing() };
}

/** Only the language can change what the root says; the rest must not ask the server again, perhaps offline. */
export function shouldRevalidate({ formAction }: ShouldRevalidateFunctionArgs) {
  return formAction?.startsWith("/language") ?? false;
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const locale = root?.locale ?? "zh-CN";
  const withScripts = useMatches().every(
    (match) => (match.handle as { scripts?: boolean })?.scripts !== false,
  );
  const nonce = useNonce();
  return (
    <html lang={locale} data-rehearsal={root?.isRehearsing ? "" : undefined}>
      <head>
        <meta charSet="utf-8" />
        {/* 360, Sogou and QQ browsers: the Chromium core, not Internet Explorer's */}
        <meta name="renderer" content="webkit" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale}>
          {root?.isRehearsing ? <RehearsalBand /> : null}
          {children}
        </LocaleProvider>
        {withScripts ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

/** On every page and every print: nobody may take an invented class for a real one. A form, for pages without script. */
function RehearsalBand() {
  const t = useTexts(texts);
  return (
    <aside className={css.rehearsal} aria-label={t.rehearsal}>
      <p>
        <strong>{t.rehearsal}</strong> {t.rehearsalWords}
      </p>
      <form method="post" action="/rehearsal/ending">
        <Button variant="secondary">{t.endRehearsal}</Button>
      </form>
    </aside>
  );
}

/** The page that stood here before one that could not be fetched. */
let shownLast = "/";

export default function App() {
  const { pathname, search } = useLocation();
  useEffect(() => {
    shownLast = pathname + search;
  }, [pathname, search]);
  return <Outlet />;
}

/** What Chromium, Firefox and Safari say of a question that did not get through. */
const cannotReach = /Failed to fetch|NetworkError|Load failed/;

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const t = useTexts(texts);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const isOffline = cannotReach.test(String(error));
  const ofStatus: Record<number, [title: string, explanation: string]> = {
    400: [t.tornTitle, t.torn],
    403: [t.forbiddenTitle, t.forbidden],
    404: [t.notFoundTitle, t.notFound],
    429: [t.busyTitle, t.busy],
  };
  const [title, explanation] = isOffline
    ? [t.offlineTitle, t.offline]
    : (ofStatus[status] ?? [t.failedTitle, t.failed]);
  return (
    <PublicShell>
      <title>{title}</title>
      <Page title={title} lead={explanation} width="reading">
        <div>
          {isOffline ? (
            <ButtonLink to={shownLast} variant="primary" reloadDocument>
              {t.backWhere}
            </ButtonLink>
          ) : (
            <ButtonLink to="/" variant="secondary" reloadDocument>
              {t.home}
            </ButtonLink>
          )}
        </div>
      </Page>
    </PublicShell>
  );
}
