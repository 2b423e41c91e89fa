/** Secrets and cookies for tests of who may come in. */
import { tokenCookie } from "#app/auth/cookies.ts";
import { issueCredentials } from "#app/auth/pin.server.ts";
import { createLoginSession, type NewLoginSession } from "#app/auth/session.server.ts";
import { db } from "#app/db/client.server.ts";
import { createRunningQuiz } from "./quiz.ts";

// the PostgreSQL runs have no data directory of their own
process.env.FANZHA_SECRET_KEY ??= "a key of the tests, thirty-two characters and more";

const here = new Request("http://localhost/");

/** The Cookie header of somebody signed in. */
export async function cookieOf(signIn: NewLoginSession): Promise<string> {
  return tokenCookie(here, await createLoginSession(signIn)).split(";")[0] as string;
}

export function requestWith(cookie: string, path = "/"): Request {
  return new Request(`http://localhost${path}`, { headers: { cookie } });
}

export interface RunningLesson {
  classSessionId: string;
  joinCode: string;
}

/** A lesson that runs in a class, and its join code. */
export async function startLesson(classId?: string): Promise<RunningLesson> {
  const { classSessionId } = await createRunningQuiz(classId);
  const { joinCode } = await db.classSession.findUniqueOrThrow({ where: { id: classSessionId } });
  return { classSessionId, joinCode };
}

export async function cardOf(learnerId: string): Promise<{ pin: string; cardSecret: string }> {
  const [card] = await issueCredentials(db, null, [learnerId]);
  return card as { pin: string; cardSecret: string };
}

/** Any PIN but this one. */
export function wrongPin(pin: string): string {
  return pin === "482915" ? "482916" : "482915";
}

/** Stops the clock at another instant until the test file ends. */
export function itIsNow(instant: string): void {
  process.env.FIXED_NOW = instant;
}
