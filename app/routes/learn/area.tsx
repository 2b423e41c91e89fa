import { Form, isRouteErrorResponse, Outlet, redirect } from "react-router";
import { learnerViewer, viewerOrNull } from "#app/auth/context.server.ts";
import { readToken } from "#app/auth/cookies.ts";
import { requireLearner } from "#app/auth/guards.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { PupilShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/area";
import css from "./area.module.css";
import { texts } from "./area.texts.ts";

/** Who was signed in until a moment ago is told that the period is over, not asked for a code as if a stranger. */
const sayThatItIsOver: Route.MiddlewareFunction = ({ request, context }) => {
  if (!viewerOrNull(context) && readToken(request)) throw redirect("/join?over=1");
};

export const middleware: Route.MiddlewareFunction[] = [sayThatItIsOver, requireLearner];

export async function loader({ context }: Route.LoaderArgs) {
  const { personId, seat, staffHome, isSelfStudy } = learnerViewer(context);
  // own name and seat, to see at once whether this is the right computer
  const name = (await namesOf([personId])).get(personId) ?? null;
  // in a room full of classmates the next one waits; at home nobody does
  const leave = staffHome ?? (isSelfStudy ? "sign-out" : "hand-over");
  return { name, seat, leave };
}

// name and seat stay what they are for as long as a sign-in lasts
export const shouldRevalidate = () => false;

export default function LearnArea({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { name, seat, leave } = loaderData;
  const who = seat === null ? (name ?? t.nameless) : t.seat(seat, name ?? t.nameless);
  return (
    <PupilShell
      place={who}
      who={
        leave.startsWith("/") ? (
          <ButtonLink to={leave} variant="quiet">
            {t.toDesk}
          </ButtonLink>
        ) : (
          <Form method="post" action="/sign-out" reloadDocument>
            <Button variant="quiet">{leave === "sign-out" ? t.signOut : t.handOver}</Button>
          </Form>
        )
      }
    >
      <div className={css.area}>
        <Outlet />
      </div>
    </PupilShell>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const t = useTexts(texts);
  const missing = isRouteErrorResponse(error) && error.status < 500;
  const title = missing ? t.missingTitle : t.failedTitle;
  return (
    <PupilShell>
      <title>{title}</title>
      <Page title={title} lead={missing ? t.missing : t.failed} width="reading">
        <div>
          <ButtonLink to="/learn" variant="primary" size="large" reloadDocument>
            {missing ? t.back : t.again}
          </ButtonLink>
        </div>
      </Page>
    </PupilShell>
  );
}
