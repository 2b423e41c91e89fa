import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { publicAddress } from "#app/auth/public-address.server.ts";
import type { BoardSnapshot } from "#app/domain/class-sessions/board.ts";
import { ledWays, mediumOf, spacedCode, type Way } from "#app/domain/class-sessions/class-session.ts";
import { getLedBoard } from "#app/domain/class-sessions/led-board.server.ts";
import { getBoardSnapshot } from "#app/domain/class-sessions/live.server.ts";
import { outcomesOf } from "#app/domain/class-sessions/outcome.ts";
import { isAway } from "#app/domain/class-sessions/roll.ts";
import {
  countQuizItems,
  getQuizOutcome,
  listStandings,
} from "#app/domain/class-sessions/standings.server.ts";
import {
  describeClassSessions,
  findClassSession,
  type StoredClassSession,
} from "#app/domain/class-sessions/visible.server.ts";
import type { Lesson } from "#app/domain/lessons/lesson.ts";
import { isOwnWork } from "#app/domain/quizzes/quiz.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Locale } from "#app/lib/texts.ts";
import { BoardBar, BoardCode, BoardColumns, BoardFigure, BoardText, BoardTitle } from "#app/ui/board.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { QrCode } from "#app/ui/qr.tsx";
import { SeatGrid } from "#app/ui/seat-grid.tsx";
import { BoardShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/board";
import css from "./board.module.css";
import { texts } from "./board.texts.ts";
import { BoardOutcome } from "./board-outcome.tsx";
import { loadOrKeep, useFollowing } from "./following.ts";
import { KeptForms } from "./kept-forms.tsx";
import { LedBoard } from "./led-board.tsx";
import { ledLessonPath } from "./show-stop.ts";
import { useLive } from "./use-live.ts";

export async function loader({ context, params, request, url }: Route.LoaderArgs) {
  const row = found(await findClassSession(staffViewer(context), params.classSessionId));
  const [[session], snapshot] = await Promise.all([describeClassSessions([row]), getBoardSnapshot(row)]);
  const { className, lessonTitle, joinCode, lessonSlug, band } = found(session);
  const isLed = ledWays.includes(row.way as Way) && snapshot.phase !== "over";
  const address = publicAddress(request);
  return {
    className,
    lessonTitle,
    joinCode: snapshot.state === "running" ? joinCode : null,
    joinAddress: `${new URL(address).host}/join`,
    joinUrl: `${address}/join/${joinCode}`,
    snapshot,
    // raised hands have been looked at question by question; there are no papers to look at afterwards
    outcome:
      snapshot.state === "closed" && mediumOf[row.way as Way]
        ? await readOutcome(row, url.searchParams)
        : null,
    led: isLed ? await readLed(row, { slug: lessonSlug, band }, localeOf(context)) : null,
    refused: url.searchParams.get("refused"),
    commandKey: newId(),
  };
}

export const clientLoader = (args: Route.ClientLoaderArgs) => loadOrKeep(args);

/** The stop of a led class, and its own seats by number alone. */
async function readLed(row: StoredClassSession, lesson: Pick<Lesson, "slug" | "band">, locale: Locale) {
  const [data, standings, questions] = await Promise.all([
    getLedBoard(row, locale),
    listStandings(row),
    countQuizItems(row),
  ]);
  const byRoll = mediumOf[row.way as Way] === null;
  const seats = standings.map((standing) => ({
    learnerId: standing.learnerId,
    seat: standing.seat,
    absent: isAway(standing),
    called: standing.roll !== null,
    counts: byRoll || isOwnWork(standing.answered, questions),
  }));
  return data && { data, seats, lessonBoard: ledLessonPath(lesson, row.id), band: lesson.band };
}

/** The item that is talked about; `item` counts from 1. */
async function readOutcome(row: StoredClassSession, query: URLSearchParams) {
  const quiz = await getQuizOutcome(row);
  if (!quiz) return { missing: "noQuiz" as const };
  const outcomes = outcomesOf(quiz.items, quiz.results);
  if (!outcomes) return { missing: "tooFew" as const };
  const asked = Number(query.get("item"));
  const number = Number.isInteger(asked) && asked >= 1 && asked <= outcomes.length ? asked : 1;
  return { missing: null, number, of: outcomes.length, shown: outcomes[number - 1], cue: query.has("cue") };
}

export default function Board({ loaderData, params }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { className, outcome, joinCode, led } = loaderData;
  // closed from here, the page hears of it before its live view does, and asks no more
  const isOver = loaderData.snapshot.phase === "over";
  const { latest, lost } = useLive<BoardSnapshot>(
    `/teach/class-sessions/${params.classSessionId}/live`,
    !isOver,
  );
  const snapshot = isOver ? loaderData.snapshot : (latest ?? loaderData.snapshot);
  useFollowing(loaderData, isOver ? null : movedOn(led !== null, latest));
  return (
    <BoardShell>
      <title>{t.title(className[locale])}</title>
      {snapshot.phase === "over" ? (
        <BoardOutcome outcome={outcome} abandoned={snapshot.state === "abandoned"} />
      ) : led ? (
        <KeptForms classSessionId={params.classSessionId}>
          <LedBoard
            {...led}
            here={`/teach/class-sessions/${params.classSessionId}`}
            refused={loaderData.refused}
            commandKey={loaderData.commandKey}
          />
        </KeptForms>
      ) : snapshot.phase === "join" && joinCode ? (
        <Joining data={loaderData} snapshot={snapshot} />
      ) : (
        <AtWork data={loaderData} snapshot={snapshot} />
      )}
      {lost ? <BoardText>{t.lost}</BoardText> : null}
      {snapshot.phase === "over" || led ? null : (
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      )}
    </BoardShell>
  );
}

interface PhaseProps {
  data: Route.ComponentProps["loaderData"];
  snapshot: BoardSnapshot;
}

/** Address, code and QR; who has joined shows as seats. */
function Joining({ data: { joinCode, joinAddress, joinUrl }, snapshot }: PhaseProps) {
  const t = useTexts(texts);
  return (
    <>
      <BoardColumns>
        <div>
          <BoardTitle>{t.join}</BoardTitle>
          <BoardText>{t.address}</BoardText>
          <BoardCode>{joinAddress}</BoardCode>
          <BoardText>{t.code}</BoardText>
          <BoardCode big>{spacedCode(joinCode ?? "")}</BoardCode>
        </div>
        <div className={css.side}>
          <div className={css.qr}>
            <QrCode text={joinUrl} label={t.qr} size={400} />
          </div>
          <BoardFigure label={t.joined} value={snapshot.joined} of={snapshot.expected - snapshot.absent} />
        </div>
      </BoardColumns>
      <div className={css.sixteen}>
        <SeatGrid seats={snapshot.seats} size="board" />
      </div>
    </>
  );
}

/** Everybody reads, plays and answers: how many are how far, and the code for those who come late. */
function AtWork({ data: { lessonTitle, joinCode, joinAddress }, snapshot }: PhaseProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const there = snapshot.expected - snapshot.absent;
  return (
    <>
      <h1 className={css.lesson}>{lessonTitle[locale]}</h1>
      <div className={css.figures}>
        <BoardFigure label={t.joined} value={snapshot.joined} of={there} />
        <BoardFigure label={t.answering} value={snapshot.answering} />
        <BoardFigure label={t.finished} value={snapshot.finished} of={there} />
      </div>
      <div className={snapshot.seats.length > 48 ? css.sixteen : css.twelve}>
        <SeatGrid seats={snapshot.seats} size="board" />
      </div>
      {joinCode ? (
        <BoardBar>
          <span className={css.late}>
            {joinAddress} · <b>{spacedCode(joinCode)}</b>
          </span>
        </BoardBar>
      ) : null}
    </>
  );
}

/** Closed: what the class answered may be looked at. A led class goes on from other pages, too, and by read cards. */
function movedOn(isLed: boolean, latest: BoardSnapshot | null): string | null {
  if (latest?.phase === "over") return latest.phase;
  return isLed && latest ? `${latest.stop} ${latest.answers ?? 0}` : null;
}
