import { describe, expect, it } from "vitest";
import { createTakenQueue, placeKey, type TakenSent, type WaitingTaken } from "./taken-queue.ts";

/** A browser whose clock and network obey the test. */
function room(answers: TakenSent[] = [], stored: WaitingTaken[] = []) {
  const kept = new Map(stored.map((answer) => [placeKey(answer), answer]));
  const batches: WaitingTaken[][] = [];
  let timers: (() => void)[] = [];
  let keys = 0;
  const queue = createTakenQueue({
    async send(batch) {
      batches.push([...batch]);
      return answers.shift() ?? "saved";
    },
    newKey: () => `key-${++keys}`,
    load: () => [...kept.values()],
    keep: (answer) => kept.set(placeKey(answer), answer),
    forget(answer) {
      if (kept.get(placeKey(answer))?.answerKey === answer.answerKey) kept.delete(placeKey(answer));
    },
    later(_, work) {
      timers.push(work);
      return () => {
        timers = timers.filter((timer) => timer !== work);
      };
    },
  });
  /** lets time pass until nothing more is planned or sent */
  async function pass() {
    await new Promise((resolve) => setTimeout(resolve));
    const due = timers;
    timers = [];
    for (const work of due) work();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { queue, batches, kept, pass };
}

const seat = (n: number, position = 1) => ({ purpose: "quiz" as const, position, learnerId: `pupil-${n}` });

describe("answers that a teacher's device has taken", () => {
  it("travel together when they were read together, and count as saved only once the server has them", async () => {
    const { queue, batches, kept, pass } = room();
    for (let n = 1; n <= 50; n++) queue.give(seat(n), "A");
    expect(queue.state().waiting.size).toBe(50);
    expect(queue.state().saved.size).toBe(0);
    expect(kept.size).toBe(50);
    await pass();
    expect(batches.map((batch) => batch.length)).toEqual([50]);
    expect(queue.state()).toMatchObject({ waiting: new Map(), offline: false });
    expect(queue.state().saved.size).toBe(50);
    expect(kept.size).toBe(0);
  });

  it("come again with the same key after the network failed, and the newest answer of a pupil goes last", async () => {
    const { queue, batches, pass } = room(["failed"]);
    queue.give(seat(1), "A");
    await pass();
    expect(queue.state()).toMatchObject({ offline: true });
    queue.give(seat(2), "B");
    queue.give(seat(1), "C");
    await pass();
    expect(batches[0]?.map(({ answerKey }) => answerKey)).toEqual(["key-1"]);
    expect(batches[1]?.map(({ learnerId, response }) => [learnerId, response])).toEqual([
      ["pupil-2", "B"],
      ["pupil-1", "C"],
    ]);
    expect(queue.state().saved.get(placeKey(seat(1)))).toBe("C");
    expect(queue.state().offline).toBe(false);
  });

  it("are not given twice when a card is seen again and again", async () => {
    const { queue, batches, pass } = room();
    queue.give(seat(1), "A");
    queue.give(seat(1), "A");
    await pass();
    queue.give(seat(1), "A");
    await pass();
    expect(batches).toHaveLength(1);
  });

  it("wait for the next opening of the page when it was closed before they were sent", async () => {
    const left = { ...seat(7), response: "D", answerKey: "from-before" };
    const { queue, batches, pass } = room([], [left]);
    await pass();
    expect(batches).toEqual([[left]]);
    expect(queue.state().saved.get(placeKey(left))).toBe("D");
  });

  it("that the server does not take are named, and do not hold up the others", async () => {
    const { queue, batches, pass } = room([{ refused: ["key-1"] }]);
    queue.give(seat(1), "A");
    queue.give(seat(2), "B");
    await pass();
    await pass();
    expect([...queue.state().refused]).toEqual([placeKey(seat(1))]);
    expect(batches[1]?.map(({ learnerId }) => learnerId)).toEqual(["pupil-2"]);
    expect(queue.state().waiting.size).toBe(0);
  });

  it("stay kept when the lesson is over, and no more are taken", async () => {
    const { queue, kept, pass } = room(["over"]);
    queue.give(seat(1), "A");
    await pass();
    expect(queue.state().over).toBe(true);
    queue.give(seat(2), "A");
    expect([...kept.keys()]).toEqual([placeKey(seat(1))]);
  });
});
