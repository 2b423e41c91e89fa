import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnswerQueue, type QueueWorld, type Sent, type WaitingAnswer } from "./answer-queue.ts";

/** A browser with storage, a server that keeps every answer once, and a network that does as it is told. */
function smallWorld(network: () => Sent | "lost-reply" = () => "saved") {
  const storage = new Map<number, WaitingAnswer>();
  const server: WaitingAnswer[] = [];
  const timers: { pause: number; work: () => void }[] = [];
  let keys = 0;
  const world: QueueWorld = {
    async send(answer) {
      const outcome = network();
      const arrives = outcome === "saved" || outcome === "lost-reply";
      if (arrives && !server.some(({ answerKey }) => answerKey === answer.answerKey)) server.push(answer);
      return outcome === "lost-reply" ? "failed" : outcome;
    },
    newKey: () => `key-${++keys}`,
    load: () => [...storage.values()],
    keep: (answer) => void storage.set(answer.position, answer),
    forget(answer) {
      if (storage.get(answer.position)?.answerKey === answer.answerKey) storage.delete(answer.position);
    },
    later(pause, work) {
      const timer = { pause, work };
      timers.push(timer);
      return () => {
        const at = timers.indexOf(timer);
        if (at >= 0) timers.splice(at, 1);
      };
    },
  };
  const settled = async () => {
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  };
  const elapse = async () => {
    for (const timer of timers.splice(0)) timer.work();
    await settled();
  };
  return { world, storage, server, timers, settled, elapse };
}

describe("answers on their way", () => {
  it("say saved only after the server has said so, and are then kept nowhere else", async () => {
    const { world, storage, settled } = smallWorld();
    const queue = createAnswerQueue(world);
    queue.give(1, "A");
    expect(queue.state().waiting.get(1)).toBe("A");
    expect(storage.size).toBe(1);
    await settled();
    expect(queue.state()).toMatchObject({ waiting: new Map(), saved: new Map([[1, "A"]]), offline: false });
    expect(storage.size).toBe(0);
  });

  it("wait without a network, are tried again with longer pauses, and go when it is back", async () => {
    let online = false;
    const { world, server, timers, settled, elapse } = smallWorld(() => (online ? "saved" : "failed"));
    const queue = createAnswerQueue(world);
    queue.give(1, "A");
    await settled();
    const pauses: number[] = [];
    for (let tries = 0; tries < 6; tries++) {
      pauses.push(...timers.map(({ pause }) => pause));
      await elapse();
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16000, 20000]);
    expect(queue.state()).toMatchObject({ offline: true, waiting: new Map([[1, "A"]]) });
    online = true;
    queue.retry();
    await settled();
    expect(server).toHaveLength(1);
    expect(queue.state()).toMatchObject({ offline: false, waiting: new Map() });
  });

  it("outlive a reload and are sent under the key they were given", async () => {
    let online = false;
    const { world, storage, server, settled } = smallWorld(() => (online ? "saved" : "failed"));
    createAnswerQueue(world).give(3, "C");
    await settled();
    const key = storage.get(3)?.answerKey;
    online = true;
    const reloaded = createAnswerQueue(world);
    expect(reloaded.state().waiting.get(3)).toBe("C");
    await settled();
    expect(server).toEqual([{ position: 3, response: "C", answerKey: key }]);
    expect(storage.size).toBe(0);
  });

  it("are stored once when the reply was lost and they come again", async () => {
    const replies: (Sent | "lost-reply")[] = ["lost-reply", "saved"];
    const { world, server, settled, elapse } = smallWorld(() => replies.shift() ?? "saved");
    const queue = createAnswerQueue(world);
    queue.give(1, "A");
    await settled();
    await elapse();
    expect(server).toHaveLength(1);
    expect(queue.state().saved.get(1)).toBe("A");
  });

  it("that were changed meanwhile never overtake the newer one", async () => {
    const { world, server, settled } = smallWorld();
    const queue = createAnswerQueue(world);
    queue.give(1, "A");
    queue.give(1, "B");
    await settled();
    expect(server.map(({ response }) => response)).toEqual(["A", "B"]);
    expect(queue.state()).toMatchObject({ saved: new Map([[1, "B"]]), waiting: new Map() });
  });

  it("are given once however often the same answer is tapped", async () => {
    const { world, server, settled } = smallWorld();
    const queue = createAnswerQueue(world);
    queue.give(1, "A");
    queue.give(1, "A");
    await settled();
    queue.give(1, "A");
    await settled();
    expect(server).toHaveLength(1);
  });

  it("stay in the browser's storage when the class session is over, and no more are taken", async () => {
    const { world, storage, server, settled } = smallWorld(() => "over");
    const queue = createAnswerQueue(world);
    queue.give(1, "A");
    await settled();
    queue.give(2, "B");
    expect(queue.state()).toMatchObject({ ended: "over", waiting: new Map([[1, "A"]]) });
    expect([...storage.keys()]).toEqual([1]);
    expect(server).toEqual([]);
  });

  it("leave the others alone when one of them is refused for good", async () => {
    const replies: Sent[] = ["refused", "saved"];
    const { world, server, settled } = smallWorld(() => replies.shift() ?? "saved");
    const queue = createAnswerQueue(world);
    queue.give(1, "A");
    queue.give(2, "B");
    await settled();
    expect(server.map(({ position }) => position)).toEqual([2]);
    expect(queue.state().waiting.size).toBe(0);
  });

  it("do not take away what another tab has put into the storage since", async () => {
    const { world, storage, settled } = smallWorld();
    const queue = createAnswerQueue(world);
    queue.give(1, "A");
    const other = { position: 1, response: "D", answerKey: "key-of-another-tab" };
    storage.set(1, other);
    await settled();
    expect(storage.get(1)).toEqual(other);
  });

  it("arrive whatever the network does: the last answer to each message ends up last on the server", async () => {
    const given = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom("A", "B", "C", "D")), {
      maxLength: 12,
    });
    const moods = fc.array(fc.constantFrom("saved", "failed", "lost-reply"), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(given, moods, async (answers, mood) => {
        const { world, server, settled, elapse } = smallWorld(() => (mood.shift() ?? "saved") as Sent);
        const queue = createAnswerQueue(world);
        for (const [position, response] of answers) {
          queue.give(position, response);
          await settled();
        }
        for (let tries = 0; tries < 60; tries++) await elapse();
        for (const [position, response] of new Map(answers)) {
          expect(server.filter((one) => one.position === position).pop()?.response).toBe(response);
        }
        expect(queue.state().waiting.size).toBe(0);
        expect(new Set(server.map(({ answerKey }) => answerKey)).size).toBe(server.length);
      }),
    );
  });
});
