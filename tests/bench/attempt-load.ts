/**
 * Pupils in a closed loop without think time, in a process of its own. `attempt`: begin, look at the first message, ten
 * answers each in its own request, hand in, look at the results. `answers`: begin, and ten answers. `sign-in`: name and
 * PIN, by those whose attempts are over. `join`: the list of names, name and PIN, and the page it leads to. What is not
 * answered as it should be ends it. Arguments: address, file of pupils, how many of them are used up, loops, seconds,
 * what. Prints an AttemptLoad.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import type { BenchPupil } from "./attempts-prepare.ts";

export interface AttemptLoad {
  /** in these seconds */
  done: number;
  seconds: number;
  /** pupils that are used up */
  taken: number;
  requests: number;
  /** milliseconds of any request */
  p99: number;
}

export type Doing = "attempt" | "answers" | "sign-in" | "join";

const [url = "", file = "", over = "0", loops = "1", most = "1", doing = "attempt"] = process.argv.slice(2);
const what = doing as Doing;
const doings: Record<Doing, (pupil: BenchPupil) => Promise<void>> = {
  attempt,
  answers: async (pupil) => void (await answerAll(pupil)),
  "sign-in": async (pupil) => void (await signIn(pupil)),
  join,
};
const pupils = JSON.parse(readFileSync(file, "utf8")) as BenchPupil[];
const agent = new Agent({ keepAlive: true, maxSockets: Number(loops) });
const times: number[] = [];
/** whose turn it is; of pupils who sign in, again and again through those who are used up */
let next = what === "sign-in" ? 0 : Number(over);
/** when each was done, in milliseconds since all began */
const done: number[] = [];

/** Attempts are begun as fast as they are promised to be completed, 120 a second; all else within half a second. */
const isAttempt = what === "attempt";
const ramp = isAttempt ? (Number(loops) / 120) * 1000 : 500;
const end = Number(most) * 1000 + (isAttempt ? ramp : 0);

const began = performance.now();
await Promise.all(Array.from({ length: Number(loops) }, (_, n) => loop(n)));
const took = performance.now() - began;
agent.destroy();
// of attempts the time in which all two hundred are at it
const [since, until] = isAttempt ? [ramp, end] : [0, took];
times.sort((a, b) => a - b);
const load: AttemptLoad = {
  done: done.filter((at) => at >= since && at <= until).length,
  seconds: (until - since) / 1000,
  taken: next - Number(over),
  requests: times.length,
  p99: times[Math.floor(times.length * 0.99)] ?? 0,
};
process.stdout.write(JSON.stringify(load));

/** One after the other, and not as one wave of two hundred that goes through all pages in step, which no class does. */
async function loop(n: number): Promise<void> {
  await delay((ramp * n) / Number(loops));
  while (performance.now() - began < end) {
    const pupil = nextPupil();
    if (!pupil) return;
    await doings[what](pupil);
    done.push(performance.now() - began);
  }
}

/** Nobody after the last, who joins or answers; attempts go on for their time, else the figure means nothing. */
function nextPupil(): BenchPupil | undefined {
  const n = next++;
  const pupil = pupils[what === "sign-in" ? n % Number(over) : n];
  if (!pupil && isAttempt) throw new Error(`only ${pupils.length} pupils were made ready`);
  return pupil;
}

/** Answers the cookie. */
async function signIn({ joinCode, learnerId, pin }: BenchPupil): Promise<string> {
  const { cookie } = await ask("POST", `/join/${joinCode}`, 302, "", { joinCode, learnerId, pin });
  return cookie;
}

async function join(pupil: BenchPupil): Promise<void> {
  await ask("GET", `/join/${pupil.joinCode}`, 200, "");
  await ask("GET", "/learn", 200, await signIn(pupil));
}

async function attempt(pupil: BenchPupil): Promise<void> {
  const { cookie } = pupil;
  const attemptId = await answerAll(pupil);
  await ask("POST", "/learn/submission", 302, cookie, { attemptId });
  await ask("GET", "/learn/review", 200, cookie);
}

async function answerAll({ cookie }: BenchPupil): Promise<string> {
  await ask("POST", "/learn/quiz", 302, cookie, {});
  const page = await ask("GET", "/learn/quiz?n=1", 200, cookie);
  const attemptId = /name="attemptId" value="([^"]+)"/.exec(page.said)?.[1];
  if (!attemptId) throw new Error("no attempt on the page");
  for (let position = 1; position <= 10; position++) {
    const answer = { attemptId, position: String(position), response: "ABCD"[position % 4] as string };
    await ask("POST", "/learn/answer", 200, cookie, { ...answer, answerKey: randomUUID() });
  }
  return attemptId;
}

/** What a page says of itself. */
function wordsOf(page: string): string {
  return page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .slice(0, 400);
}

function ask(
  method: "GET" | "POST",
  path: string,
  expected: number,
  cookie: string,
  form?: Record<string, string>,
): Promise<{ said: string; cookie: string }> {
  const body = form && new URLSearchParams(form).toString();
  const headers = {
    cookie,
    accept: path === "/learn/answer" ? "application/json" : "text/html",
    "sec-fetch-site": "same-origin",
    ...(body !== undefined && {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body),
    }),
  };
  const asked = performance.now();
  return new Promise((resolve, reject) => {
    const sending = request(`${url}${path}`, { agent, method, headers }, (answer) => {
      let said = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        said += chunk;
      });
      answer.on("end", () => {
        times.push(performance.now() - asked);
        const given = answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
        if (answer.statusCode === expected) resolve({ said, cookie: given });
        else reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${wordsOf(said)}`));
      });
      answer.on("error", reject);
    });
    sending.on("error", reject);
    sending.end(body);
  });
}
