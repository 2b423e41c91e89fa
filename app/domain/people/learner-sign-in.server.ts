/**
 * How a pupil comes in: a name tapped in the join room and the PIN; what the card says and the PIN; the card's
 * QR code. Always into the running class session of the pupil's class, never without one. Adult students come in
 * without one, too: to study by themselves.
 */
import { civilDay } from "#app/auth/day.server.ts";
import { hasTriesLeft, takeTry } from "#app/auth/limits.server.ts";
import { checkPin } from "#app/auth/pin.server.ts";
import { createLoginSession, hashOf } from "#app/auth/session.server.ts";
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { stillOpen } from "#app/domain/class-sessions/closings.ts";
import { getJoinRoom, type JoinRoom } from "#app/domain/class-sessions/join.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { classInfosOf, findClassByCode } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { isAdultStage } from "#app/domain/schools/stage.ts";
import { found } from "#app/lib/http.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import type { LearnerRefusal } from "./learner.ts";
import { namesOf } from "./names.server.ts";

export type LearnerSignIn = { ok: true; token: string } | { ok: false; reason: LearnerRefusal };

/** The room behind a join code. Wrong codes are counted, right ones are not: 45 pupils share an address. */
export async function openJoinRoom(joinCode: string, address: string): Promise<JoinRoom | null | "limited"> {
  if (!(await hasTriesLeft("address", address))) return "limited";
  const room = await getJoinRoom(joinCode);
  if (!room) await takeTry("address", address);
  return room;
}

export async function signInByName(
  { joinCode, learnerId, pin }: { joinCode: string; learnerId: string; pin: string },
  address: string,
): Promise<LearnerSignIn> {
  const room = await openJoinRoom(joinCode, address);
  if (room === "limited") return { ok: false, reason: "limited" };
  if (!room) return { ok: false, reason: "no-class-session" };
  if (!isIn(room, learnerId)) return { ok: false, reason: "wrong" };
  return enterByPin(learnerId, pin, room, address);
}

export async function signInByCard(
  { schoolCode, classCode, seat, pin }: { schoolCode: string; classCode: string; seat: number; pin: string },
  address: string,
): Promise<LearnerSignIn> {
  if (!(await hasTriesLeft("address", address))) return { ok: false, reason: "limited" };
  const schoolClass = await findClassByCode(schoolCode, classCode, civilDay());
  const learnerId = schoolClass && (await learnerOnSeat(schoolClass.id, seat));
  if (!learnerId) {
    await takeTry("address", address);
    return { ok: false, reason: "wrong" };
  }
  return enterByPin(learnerId, pin, await findRoom(schoolClass, learnerId), address);
}

/** Where a sign-in by card leads; null: nowhere now. */
type Room = JoinRoom | "self-study" | null;

export interface CardHolder {
  learnerId: string;
  name: string | null;
  seat: number | null;
  className: Bilingual;
  room: Room;
  locked: boolean;
}

/** Whose card this is. 128 bits of chance cannot be guessed; what is asked in vain is counted all the same. */
export async function getCardHolder(secret: string, address: string): Promise<CardHolder | null> {
  if (!(await hasTriesLeft("address", address))) return null;
  const credential = await db.learnerCredential.findUnique({ where: { cardHash: hashOf(secret) } });
  const place = credential && (await placeOf(credential.personId));
  if (!credential || !place) {
    await takeTry("address", address);
    return null;
  }
  const learnerId = credential.personId;
  const [names, classes] = await Promise.all([
    namesOf([learnerId]),
    classInfosOf([place.classId], civilDay()),
  ]);
  const schoolClass = found(classes[0]);
  const room = await findRoom(schoolClass, learnerId);
  return {
    learnerId,
    name: names.get(learnerId) ?? null,
    seat: place.seat,
    className: schoolClass.name,
    room,
    locked: credential.lockedAt !== null,
  };
}

export async function signInByQr(secret: string, address: string): Promise<LearnerSignIn> {
  const holder = await getCardHolder(secret, address);
  if (!holder) return { ok: false, reason: "wrong" };
  if (holder.locked) return { ok: false, reason: "locked" };
  if (!holder.room) return { ok: false, reason: "no-class-session" };
  return enter(holder.learnerId, holder.room);
}

/** Where the next pupil at this computer begins. */
export async function joinPathOf(viewer: LearnerViewer): Promise<string> {
  if (!viewer.classSessionId) return "/card";
  const classSession = await db.classSession.findFirst({
    where: { id: viewer.classSessionId, districtId: viewer.districtId, ...stillOpen },
    select: { joinCode: true },
  });
  if (!classSession) return "/join";
  return classSession.joinCode ? `/join/${classSession.joinCode}` : "/card";
}

async function enterByPin(
  learnerId: string,
  pin: string,
  room: Room,
  address: string,
): Promise<LearnerSignIn> {
  const check = await checkPin(learnerId, pin);
  if (check === "right") return room ? enter(learnerId, room) : { ok: false, reason: "no-class-session" };
  await takeTry("address", address);
  if (check !== "no-card") {
    const action = check === "locked" ? "sign-in.locked" : "sign-in.failed";
    const { districtId, schoolId } = room && room !== "self-study" ? room : {};
    await recordAudit(db, { actorId: learnerId, districtId, schoolId, action, detail: { kind: "learner" } });
  }
  return { ok: false, reason: check };
}

async function enter(personId: string, room: NonNullable<Room>): Promise<LearnerSignIn> {
  const classSessionId = room === "self-study" ? null : room.classSessionId;
  return { ok: true, token: await createLoginSession({ personId, kind: "learner", classSessionId }) };
}

function isIn(room: JoinRoom, learnerId: string): boolean {
  return room.learners.some((learner) => learner.learnerId === learnerId);
}

async function placeOf(learnerId: string) {
  const rows = await db.enrolment.findMany({ where: { learnerId } });
  return rowsInForce(rows, { day: civilDay() })[0] ?? null;
}

async function learnerOnSeat(classId: string, seat: number): Promise<string | null> {
  const rows = await db.enrolment.findMany({ where: { classId } });
  return rowsInForce(rows, { day: civilDay() }).find((row) => row.seat === seat)?.learnerId ?? null;
}

async function findRoom({ id, stage }: Pick<ClassInfo, "id" | "stage">, learnerId: string): Promise<Room> {
  return (await findRunningRoom(id, learnerId)) ?? (isAdultStage(stage) ? "self-study" : null);
}

/** A class may have several at once (a make-up beside the lesson): the newest that this pupil belongs to. */
async function findRunningRoom(classId: string, learnerId: string): Promise<JoinRoom | null> {
  const open = await db.classSession.findMany({
    where: { classes: { some: { classId } }, ...stillOpen, way: { not: "self-study" } },
    orderBy: { startedAt: "desc" },
    take: 3,
    select: { joinCode: true },
  });
  for (const { joinCode } of open) {
    const room = await getJoinRoom(joinCode);
    if (room && isIn(room, learnerId)) return room;
  }
  return null;
}
