import { db } from "#app/db/client.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { type BoardSnapshot, boardSnapshotOf } from "./board.ts";
import { stateOf } from "./class-session.ts";
import { type LiveFacts, noFacts, readLiveRows } from "./live-rows.server.ts";
import { listParticipants, type SessionFrame } from "./participants.server.ts";

type Frame = SessionFrame & { startedAt: Date };
type Participants = Awaited<ReturnType<typeof listParticipants>>;

export async function getBoardSnapshot(frame: Frame): Promise<BoardSnapshot> {
  return snapshotOf(frame, await listParticipants(frame));
}

async function snapshotOf(frame: Frame, participants: Participants): Promise<BoardSnapshot> {
  return drawn(frame, participants, await readLiveRows(db, frame.id));
}

function drawn(frame: Frame, participants: Participants, { facts, ended, stop }: LiveFacts): BoardSnapshot {
  const learners = participants.map(({ learnerId, seat }) => ({
    ...(facts.get(learnerId) ?? noFacts(learnerId)),
    seat,
  }));
  return boardSnapshotOf(learners, stateOf({ startedAt: frame.startedAt, closing: ended }, now()), stop);
}

/** A change is seen within a second: this, and the milliseconds of one query. */
const askEvery = 600;
/** Who is on the roster hardly changes during a period; who comes without being on it is looked for at once. */
const rosterLasts = 60_000;

type Listener = (snapshot: BoardSnapshot | null) => void;

interface Feed {
  listeners: Set<Listener>;
  last: { text: string; snapshot: BoardSnapshot } | null;
  stopped: boolean;
}

const feeds = new Map<string, Feed>();

/**
 * Hears the first snapshot and every later one that differs; null ends it. However many boards and pages
 * look at a class session, this process asks the database once for all of them.
 */
export function watchClassSession(frame: Frame, listener: Listener): () => void {
  let feed = feeds.get(frame.id);
  if (!feed) {
    feed = { listeners: new Set(), last: null, stopped: false };
    feeds.set(frame.id, feed);
    void run(frame, feed);
  }
  const joined = feed;
  joined.listeners.add(listener);
  if (joined.last) listener(joined.last.snapshot);
  return () => {
    joined.listeners.delete(listener);
    if (joined.listeners.size === 0) stop(frame.id, joined);
  };
}

async function run(frame: Frame, feed: Feed): Promise<void> {
  let participants: Participants = [];
  let readAt = Number.NEGATIVE_INFINITY;
  // those of the roster, and those who were looked for in it
  const looked = new Set<string>();
  try {
    while (!feed.stopped) {
      const rows = await readLiveRows(db, frame.id);
      const hasStranger = [...rows.facts.keys()].some((learnerId) => !looked.has(learnerId));
      if (hasStranger || performance.now() - readAt > rosterLasts) {
        participants = await listParticipants(frame);
        readAt = performance.now();
        for (const { learnerId } of participants) looked.add(learnerId);
        for (const learnerId of rows.facts.keys()) looked.add(learnerId);
      }
      const snapshot = drawn(frame, participants, rows);
      tell(feed, snapshot);
      if (snapshot.phase === "over") break;
      await new Promise((resolve) => setTimeout(resolve, askEvery).unref());
    }
  } catch {
    // the database did not answer: browsers ask again by themselves, and that request says what is wrong
  } finally {
    stop(frame.id, feed);
  }
}

function tell(feed: Feed, snapshot: BoardSnapshot): void {
  const text = JSON.stringify(snapshot);
  if (text === feed.last?.text) return;
  feed.last = { text, snapshot };
  for (const listener of [...feed.listeners]) listener(snapshot);
}

function stop(classSessionId: string, feed: Feed): void {
  feed.stopped = true;
  if (feeds.get(classSessionId) === feed) feeds.delete(classSessionId);
  for (const listener of [...feed.listeners]) listener(null);
  feed.listeners.clear();
}
