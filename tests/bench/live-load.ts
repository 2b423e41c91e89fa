/**
 * A teacher looks at every room while its pupils answer, each message of a paper ten seconds after the one before: how
 * long after "saved" the live view shows it. Arguments: address, file of LiveSubjects, the first position, seconds. Prints
 * a LiveLoad.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import type { LiveSubjects } from "./live-prepare.ts";

export interface LiveLoad {
  answers: number;
  /** milliseconds from "saved" to the event that counts it */
  median: number;
  slowest: number;
}

const [url = "", file = "", from = "1", most = "10"] = process.argv.slice(2);
const { teacher, rooms } = JSON.parse(readFileSync(file, "utf8")) as LiveSubjects;
const agent = new Agent({ keepAlive: true });
const betweenAnswers = 10_000;
const until = performance.now() + Number(most) * 1000;
const waits: number[] = [];

await Promise.all(rooms.map(room));
agent.destroy();
waits.sort((a, b) => a - b);
const quantile = (q: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * q))] ?? 0;
const load: LiveLoad = {
  answers: waits.length,
  median: quantile(0.5),
  slowest: quantile(1),
};
process.stdout.write(JSON.stringify(load));

async function room({ classSessionId, pupils }: LiveSubjects["rooms"][number]): Promise<void> {
  const view = await look(classSessionId);
  await Promise.all(
    pupils.map(async (pupil) => {
      await delay(Math.random() * betweenAnswers);
      for (let position = Number(from); position <= 10 && performance.now() < until; position++) {
        await answer(pupil, position);
        view.hasSaved();
        await delay(betweenAnswers);
      }
    }),
  );
  await view.allSeen();
  view.close();
}

/** An open event stream: answers saved are waited for in the order in which they were. */
async function look(classSessionId: string) {
  const saved: number[] = [];
  let before: number | null = null;
  let seen = 0;
  const asking = request(`${url}/teach/class-sessions/${classSessionId}/live`, {
    headers: { cookie: teacher, accept: "text/event-stream" },
  }).end();
  const first = new Promise<void>((resolve, reject) => {
    asking.once("error", reject).once("response", (stream) => {
      if (stream.statusCode !== 200) reject(new Error(`the live view answered ${stream.statusCode}`));
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        const shown = /"answers":(\d+)/.exec(chunk)?.[1];
        if (shown === undefined) return;
        before ??= Number(shown);
        for (; seen < Number(shown) - before; seen++) {
          // what is shown before its "saved" has arrived took no time
          const at = saved[seen];
          waits.push(at === undefined ? 0 : performance.now() - at);
        }
        resolve();
      });
    });
  });
  await first;
  return {
    hasSaved: () => void saved.push(performance.now()),
    close: () => asking.destroy(),
    async allSeen() {
      while (seen < saved.length) await delay(50);
    },
  };
}

function answer(
  { cookie, attemptId }: { cookie: string; attemptId: string },
  position: number,
): Promise<void> {
  const fields = { attemptId, position: String(position), response: "A", answerKey: randomUUID() };
  const body = new URLSearchParams(fields).toString();
  const headers = {
    ...{ cookie, accept: "application/json", "sec-fetch-site": "same-origin" },
    "content-type": "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    request(`${url}/learn/answer`, { agent, method: "POST", headers }, (said) => {
      said.resume();
      if (said.statusCode === 200) resolve();
      else reject(new Error(`an answer was answered ${said.statusCode}`));
    })
      .once("error", reject)
      .end(body);
  });
}
