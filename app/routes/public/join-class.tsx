import { data, Form, Link, redirect } from "react-router";
import { tokenCookie } from "#app/auth/cookies.ts";
import { neverStored } from "#app/auth/guards.server.ts";
import { pinSchema } from "#app/domain/people/learner.ts";
import { openJoinRoom, signInByName } from "#app/domain/people/learner-sign-in.server.ts";
import { clientAddressContext } from "#app/lib/client-address.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { PupilShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/join-class";
import css from "./entry.module.css";
import { texts as entryTexts } from "./entry.texts.ts";
import { Digits, Door } from "./entry.tsx";
import { texts } from "./join-class.texts.ts";

export const middleware: Route.MiddlewareFunction[] = [neverStored];

export async function loader({ params: { joinCode }, url, context }: Route.LoaderArgs) {
  const room = await openJoinRoom(joinCode, context.get(clientAddressContext));
  if (!room || room === "limited") return data({ room: null }, { status: room ? 429 : 404 });
  const { className, lessonTitle, learners } = room;
  const tapped = url.searchParams.get("learner");
  const chosen = learners.find(({ learnerId }) => learnerId === tapped) ?? null;
  // with one name on the screen the others need not be in the page
  return data({ room: { className, lessonTitle, chosen, learners: chosen ? [] : learners } });
}

export async function action({ params: { joinCode }, request, context }: Route.ActionArgs) {
  const form = parseForm(pinSchema, await formOf(request));
  if (!form.ok) return data({ error: form.refusal.fields.pin ?? "wrong" }, { status: 422 });
  const signIn = await signInByName({ joinCode, ...form.value }, context.get(clientAddressContext));
  if (!signIn.ok) return data({ error: signIn.reason }, { status: 422 });
  return redirect("/learn", { headers: { "Set-Cookie": tokenCookie(request, signIn.token) } });
}

type Room = NonNullable<Route.ComponentProps["loaderData"]["room"]>;
type Learner = Room["learners"][number];

export default function JoinClass({ loaderData: { room }, actionData }: Route.ComponentProps) {
  const locale = useLocale();
  if (!room) return <Over />;
  return (
    <PupilShell place={room.className[locale]}>
      {room.chosen ? (
        <TypePin learner={room.chosen} room={room} error={actionData?.error} />
      ) : (
        <TapName room={room} />
      )}
    </PupilShell>
  );
}

function TapName({ room: { className, lessonTitle, learners } }: { room: Room }) {
  const t = useTexts(texts);
  const entry = useTexts(entryTexts);
  const locale = useLocale();
  return (
    <div className={css.room}>
      <title>{t.title}</title>
      <div className={css.head}>
        <h1 className={css.title}>{t.title}</h1>
        <p className={css.lead}>{t.lead(className[locale], lessonTitle[locale])}</p>
      </div>
      {learners.length === 0 ? <p>{t.empty}</p> : null}
      <ul className={css.names}>
        {learners.map(({ learnerId, name, seat }) => (
          <li key={learnerId}>
            <Link to={`?learner=${learnerId}`} className={css.name}>
              <span className={css.seat}>{seat ?? ""}</span>
              <span className={name && name.length > 4 ? `${css.nameWords} ${css.long}` : css.nameWords}>
                {name ?? entry.nameless(seat)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TypePin({ learner, room, error }: { learner: Learner; room: Room; error?: string }) {
  const t = useTexts(texts);
  const entry = useTexts(entryTexts);
  const locale = useLocale();
  const name = learner.name ?? entry.nameless(learner.seat);
  const seat = learner.seat === null ? "" : ` · ${entry.seat(learner.seat)}`;
  return (
    <Door title={t.hello(name)} lead={`${room.className[locale]}${seat}`}>
      <title>{t.hello(name)}</title>
      <Form method="post" className={css.room} noValidate>
        <input type="hidden" name="learnerId" value={learner.learnerId} />
        <Digits name="pin" label={entry.pin} hint={entry.pinHint} error={error} maxLength={12} autoFocus />
        <Button variant="primary" size="large" wide>
          {entry.enter}
        </Button>
      </Form>
      <ButtonLink to="?" variant="quiet" size="large" wide>
        {t.notMe}
      </ButtonLink>
    </Door>
  );
}

function Over() {
  const t = useTexts(texts);
  return (
    <PupilShell>
      <title>{t.overTitle}</title>
      <Door title={t.overTitle} lead={t.over}>
        <ButtonLink to="/join" variant="primary" size="large" wide>
          {t.again}
        </ButtonLink>
      </Door>
    </PupilShell>
  );
}
