import { DoorClosed, MonitorUp, Presentation, RotateCcw } from "lucide-react";
import { Link } from "react-router";
import { z } from "zod";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { isLoopback, publicAddress } from "#app/auth/public-address.server.ts";
import type { BoardSnapshot } from "#app/domain/class-sessions/board.ts";
import { ledWays, type Way } from "#app/domain/class-sessions/class-session.ts";
import { getHeadCount } from "#app/domain/class-sessions/head-count.server.ts";
import { getLedBoard } from "#app/domain/class-sessions/led-board.server.ts";
import { countMakeUp } from "#app/domain/class-sessions/make-up.server.ts";
import { minutesOf } from "#app/domain/class-sessions/plan.ts";
import { canReopen } from "#app/domain/class-sessions/reopen.server.ts";
import { countQuizItems, listStandings } from "#app/domain/class-sessions/standings.server.ts";
import { describeClassSessions, findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { voidCompletion } from "#app/domain/completions/void.server.ts";
import { getSessionChecks } from "#app/domain/effects/paper-over.server.ts";
import { lessonPath } from "#app/domain/lessons/lesson.ts";
import { listLockedLearnerIds } from "#app/domain/people/cards.server.ts";
import { isRehearsing } from "#app/domain/rehearsals/rehearsals.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { sentenceNamed } from "#app/lib/texts.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormError } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/class-session";
import { texts } from "./class-session.texts.ts";
import { ClassSessionEnded } from "./class-session-ended.tsx";
import { ClassSessionOpen } from "./class-session-open.tsx";
import { dayName } from "./day.ts";
import { loadOrKeep, useFollowing } from "./following.ts";
import { KeptForms } from "./kept-forms.tsx";
import { texts as ledTexts } from "./led-board.texts.ts";
import { Reopen } from "./reopen.tsx";
import { SessionChecks } from "./session-checks.tsx";
import { shownChecks } from "./shown-checks.ts";
import { TeacherOnly } from "./teacher-only.tsx";
import { useLive } from "./use-live.ts";

/** `refused`: sent back from the roll or the closing, which did not take what was sent. */
export async function loader({ context, params, request, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const row = found(await findClassSession(viewer, params.classSessionId));
  const isLed = ledWays.includes(row.way as Way) && !row.closing;
  const [[session], standings, quizItems, led, headCount] = await Promise.all([
    describeClassSessions([row]),
    listStandings(row),
    countQuizItems(row),
    isLed ? getLedBoard(row, localeOf(context)) : null,
    getHeadCount(row.id),
  ]);
  const address = publicAddress(request);
  const locked = await listLockedLearnerIds(standings.map(({ learnerId }) => learnerId));
  const { lessonSlug, way } = row;
  return {
    session: found(session),
    standings,
    makeUp: row.closing ? await countMakeUp(viewer, found(session).classId, { lessonSlug, way }) : 0,
    quizItems,
    led,
    headCount,
    reopenable: await canReopen(viewer, row),
    checks: row.closing?.kind === "closed" ? shownChecks(await getSessionChecks(row)) : null,
    locked: standings.filter(({ learnerId }) => locked.has(learnerId)),
    joinAddress: `${new URL(address).host}/join`,
    loopback: isLoopback(address),
    isRehearsing: isRehearsing(),
    refused: url.searchParams.get("refused"),
    commandKey: newId(),
  };
}

export const clientLoader = (args: Route.ClientLoaderArgs) => loadOrKeep(args);

const undoForm = z.object({
  commandKey: z.string().min(1),
  completionId: z.string().min(1),
  reason: z.string({ error: "required" }).trim().min(1, "required").max(200, "tooLong"),
});

/** Takes one completion back, with a reason. */
export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(undoForm, await formOf(request));
  if (!parsed.ok)
    return { error: parsed.refusal.fields.reason === "tooLong" ? "tooLong" : "required" } as const;
  const result = await voidCompletion(staffViewer(context), parsed.value);
  return { error: result.ok ? null : result.reason };
}

/** Why something could not be undone. */
const undoRefusals = ["too-late", "other-running", "open", "nothing-to-undo"] as const;

export default function ClassSession({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { session, standings } = loaderData;
  const led = useTexts(ledTexts);
  const { refused } = loaderData;
  const known = undoRefusals.find((reason) => reason === refused);
  const words = sentenceNamed(led, refused) ?? (known ? t[known] : null);
  const problem = actionData?.error
    ? t[actionData.error]
    : refused === null
      ? null
      : (words ?? t["key-reused"]);
  const here = `/teach/class-sessions/${params.classSessionId}`;
  const open = session.state === "running" || session.state === "forgotten";
  const { latest, lost } = useLive<BoardSnapshot>(`${here}/live`, open);
  useFollowing(loaderData, latest);
  const className = session.className[locale];
  const day = dayName(session.taughtOn, locale);
  const lead = {
    taught: t.lead(className, day, minutesOf(session.plan)),
    "made-up": t.leadMakeUp(className, day),
    booster: t.leadBooster(className, day),
  }[session.purpose];
  const done =
    standings.length > 0 && standings.every(({ state }) => state === "finished" || state === "absent");
  const trail = [
    { to: "/teach", label: t.back },
    { to: `/teach/classes/${session.classId}`, label: className },
  ];
  return (
    <Page
      title={session.lessonTitle[locale]}
      lead={lead}
      above={
        <>
          <TeacherOnly words={t.teacherOnlyWords} label={t.teacherOnly}>
            {open ? <Link to={`${here}/phone`}>{t.onPhone}</Link> : null}
          </TeacherOnly>
          <Breadcrumbs trail={trail} />
        </>
      }
      actions={
        open ? (
          <>
            {session.way === "home-visit" ? null : (
              <ButtonLink
                to={`${here}/board`}
                target="_blank"
                icon={MonitorUp}
                variant={done ? "secondary" : "primary"}
              >
                {t.openBoard}
              </ButtonLink>
            )}
            {session.purpose === "booster" ? null : (
              <ButtonLink
                to={`${lessonPath({ slug: session.lessonSlug, band: session.band })}/board`}
                target="_blank"
                icon={Presentation}
                reloadDocument
              >
                {t.teachFromBoard}
              </ButtonLink>
            )}
            <ButtonLink to="#closing" icon={DoorClosed} variant={done ? "primary" : "secondary"}>
              {session.purpose === "booster" ? t.toBoosterEnd : t.toClosing}
            </ButtonLink>
          </>
        ) : session.state === "closed" ? (
          <ButtonLink to={`${here}/board`} target="_blank" icon={MonitorUp}>
            {t.boardResults}
          </ButtonLink>
        ) : (
          <ButtonLink to={`/teach/classes/${session.classId}/start`} icon={RotateCcw} variant="primary">
            {t.startAgain}
          </ButtonLink>
        )
      }
    >
      <title>{`${t.teacherOnly} · ${className}`}</title>
      {problem ? <FormError>{problem}</FormError> : null}
      {open ? (
        <KeptForms classSessionId={params.classSessionId}>
          <ClassSessionOpen {...loaderData} here={here} lost={lost} />
        </KeptForms>
      ) : (
        <>
          {loaderData.reopenable ? <Reopen here={here} commandKey={loaderData.commandKey} /> : null}
          <ClassSessionEnded {...loaderData} />
        </>
      )}
      {loaderData.checks ? (
        <SessionChecks
          checks={loaderData.checks}
          classSessionId={session.id}
          action={`${here}/check`}
          commandKey={loaderData.commandKey}
        />
      ) : null}
    </Page>
  );
}
