import { beforeEach, describe, expect, it } from "vitest";
import { db, transact } from "#app/db/client.server.ts";
import { getItemHealth } from "#app/domain/effects/item-health.server.ts";
import { listItems } from "#app/domain/lessons/library.server.ts";
import { createForm } from "#app/domain/quizzes/form.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createRunningClassSession } from "#tests/support/quiz.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { exportItems } from "./item-export.server.ts";
import {
  applyItemImport,
  getItemImport,
  listItemImports,
  startItemImport,
  undoItemImport,
} from "./item-import.server.ts";
import { getOwnItemsOfLesson, signOwnItems } from "./own-item-review.server.ts";
import { listAskable, listOwnItems } from "./own-items.server.ts";

const officer = viewerOf("districtOfficer");
const place = { lesson: "qq-impersonation", band: "junior" } as const;
const { districtId } = world;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

/** A scam and a genuine message, so that the lesson stays as fair as it was. */
function pair(word = "急用") {
  const message = (id: string, right: string, said: string) =>
    `// [id:${id}] [tag:trick:urgency]\n//@ cue: 「${said}」要自己核实。\n` +
    `【聊天】表哥\\n对方：${said}\\n\\n你怎么看？{${right}\n####先问本人。}`;
  const steps = (genuine: boolean) =>
    ["一定是骗局", "多半是骗局", "多半是真的", "一定是真的"]
      .map((step, at) => `${at < 2 === genuine ? "~" : "="}${step}`)
      .join("\n");
  return `${message("own-scam", steps(false), `${word}，先转我 300`)}\n\n${message("own-genuine", steps(true), "晚上六点家里见")}\n`;
}

let keys = 0;
const key = () => `key-${++keys}`;

async function handIn(text: string | Buffer, viewer = officer) {
  const bytes = Buffer.from(text as string);
  const started = await startItemImport(viewer, { bytes, ...place });
  if (!started.ok) throw new Error(started.reason);
  return started.importId;
}

async function takeOver(text: string | Buffer) {
  const importId = await handIn(text);
  const applied = await applyItemImport(officer, { importId, commandKey: key() });
  return { importId, applied };
}

async function sign(kind: "signed" | "withdrawn" = "signed") {
  const { wording } = await getOwnItemsOfLesson(officer, place);
  return signOwnItems(officer, { ...place, kind, wording, commandKey: key() });
}

const changesOf = async (importId: string) =>
  (await getItemImport(officer, importId)).difference.changes.map(({ change, item }) => [change, item.id]);
const ownIds = async () => (await listOwnItems(db, { districtId })).map(({ item }) => item.id);
const askableIds = async () => (await listAskable(db, { districtId, ...place })).map(({ item }) => item.id);

describe("a file of questions", () => {
  it("changes nothing before it is taken over", async () => {
    const importId = await handIn(pair());
    expect(await changesOf(importId)).toEqual([
      ["new", "own-scam"],
      ["new", "own-genuine"],
    ]);
    expect(await ownIds()).toEqual([]);
    expect(await listItemImports(officer)).toEqual([]);
  });

  it("is taken over once, however often the button is pressed", async () => {
    const importId = await handIn(pair());
    const commandKey = key();
    const twice = await Promise.all([1, 2].map(() => applyItemImport(officer, { importId, commandKey })));
    expect(twice).toEqual([
      { ok: true, applied: 2 },
      { ok: true, applied: 2 },
    ]);
    expect(await applyItemImport(officer, { importId, commandKey: key() })).toEqual({
      ok: false,
      reason: "not-open",
    });
    expect(await db.districtItem.count()).toBe(2);
    expect(await db.auditEvent.count({ where: { action: "items.imported" } })).toBe(1);
  });

  it("does nothing twice when the same file comes again", async () => {
    await takeOver(pair());
    const { importId, applied } = await takeOver(pair());
    expect(await changesOf(importId)).toEqual([
      ["same", "own-scam"],
      ["same", "own-genuine"],
    ]);
    expect(applied).toEqual({ ok: false, reason: "nothing-new" });
    expect(await db.districtItem.count()).toBe(2);
  });

  it("is not taken over while one of its questions is at fault", async () => {
    const { importId, applied } = await takeOver(`${pair()}\n坏了的题{\n`);
    expect(applied).toEqual({ ok: false, reason: "faults" });
    const { reading } = await getItemImport(officer, importId);
    expect(reading.problems).toMatchObject([{ code: "brace-open", row: 17 }]);
    expect(reading.found).toBe(3);
    expect(await ownIds()).toEqual([]);
  });

  it("can be taken back, and what stood before stands again", async () => {
    await takeOver(pair());
    const { importId } = await takeOver(pair("很急"));
    expect(await ownIds()).toEqual(["own-genuine", "own-scam"]);
    const words = async () => {
      const [, scam] = await listOwnItems(db, { districtId });
      return scam?.item.message?.lines[0]?.text["zh-CN"];
    };
    expect(await words()).toBe("很急，先转我 300");
    expect(await undoItemImport(officer, { importId, commandKey: key() })).toEqual({ ok: true });
    expect(await words()).toBe("急用，先转我 300");
    expect(await undoItemImport(officer, { importId, commandKey: key() })).toEqual({
      ok: false,
      reason: "not-applied",
    });
    expect((await listItemImports(officer)).map(({ items, isUndone }) => [items, isUndone])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect((await takeOver(pair("很急"))).applied).toEqual({ ok: true, applied: 1 });
  });

  it("may not take the id of a lesson's own question, unless it says the same", async () => {
    const bytes = await exportItems(officer, {
      ...{ format: "gift", lesson: place.lesson, ownOnly: false, locale: "zh-CN", title: "" },
    });
    const text = Buffer.from(bytes).toString("utf8");
    const same = await getItemImport(officer, await handIn(text));
    expect(same.reading.problems).toEqual([]);
    expect(new Set(same.difference.changes.map(({ change }) => change))).toEqual(new Set(["same"]));
    const [{ item } = { item: null }] = listItems(place.lesson, place.band);
    const other = await getItemImport(officer, await handIn(`// [id:${item?.id}]\n先停吗？{T####停。}`));
    expect(other.difference.problems).toMatchObject([{ code: "id-of-lesson", detail: item?.id }]);
  });

  it("may not tip the lesson's questions over to one side", async () => {
    const scams = Array.from({ length: 30 }, (_, at) =>
      (pair().split("\n\n")[0] ?? "").replace("own-scam", `own-scam-${at}`),
    );
    const { importId, applied } = await takeOver(scams.join("\n\n"));
    expect(applied).toEqual({ ok: false, reason: "faults" });
    const { difference } = await getItemImport(officer, importId);
    expect(difference.problems).toMatchObject([
      { code: "genuine-share", detail: expect.stringMatching(/^qq-impersonation\/junior\|\d+\|\d+\|\|$/) },
    ]);
  });

  it("is another district's affair", async () => {
    const { importId } = await takeOver(pair());
    const other = viewerOf("otherDistrictOfficer");
    await expect(getItemImport(other, importId)).rejects.toMatchObject({ status: 404 });
    await expect(undoItemImport(other, { importId, commandKey: key() })).rejects.toMatchObject({
      status: 404,
    });
    await expect(handIn(pair(), viewerOf("schoolAdmin"))).rejects.toMatchObject({ status: 403 });
    expect(await listOwnItems(db, { districtId: world.otherDistrictId })).toEqual([]);
  });
});

describe("a district's own question", () => {
  it("is asked only once somebody has signed for its wording", async () => {
    await takeOver(pair());
    expect(await askableIds()).toEqual([]);
    expect(await sign()).toEqual({ ok: true });
    expect(await askableIds()).toEqual(["own-genuine", "own-scam"]);
    await takeOver(pair("很急"));
    expect(await askableIds()).toEqual(["own-genuine"]);
    await sign();
    expect(await askableIds()).toEqual(["own-genuine", "own-scam"]);
    expect(await sign("withdrawn")).toEqual({ ok: true });
    expect(await askableIds()).toEqual([]);
    expect(await sign("withdrawn")).toEqual({ ok: false, reason: "not-signed" });
  });

  it("is not signed when its words changed after they were read", async () => {
    await takeOver(pair());
    const { wording } = await getOwnItemsOfLesson(officer, place);
    await takeOver(pair("很急"));
    const signature = { ...place, kind: "signed", wording, commandKey: key() } as const;
    expect(await signOwnItems(officer, signature)).toEqual({ ok: false, reason: "changed" });
    await expect(signOwnItems(viewerOf("schoolAdmin"), signature)).rejects.toMatchObject({ status: 403 });
  });

  it("stands in forms of its lesson, is kept as it was asked, and has figures of its own", async () => {
    await takeOver(pair());
    await sign();
    const asked = await drawWholePool();
    expect(asked).toContain("own-scam");
    const { id: importId } = await db.itemImport.findFirstOrThrow();
    await undoItemImport(officer, { importId, commandKey: key() });
    expect(await askableIds()).toEqual([]);
    const form = await db.quizForm.findFirstOrThrow();
    const items = await listFormItems(form.id);
    expect(items.map(({ item }) => item.id)).toContain("own-scam");
    expect((await getItemHealth(officer, "own-scam")).item.message?.sender["zh-CN"]).toBe("表哥");
  });
});

/** A form of everything there is: ids of what it asks. */
async function drawWholePool(): Promise<string[]> {
  const classSessionId = await createRunningClassSession();
  const schoolId = world.schools.junior;
  const scams = listItems(place.lesson, place.band).filter(
    ({ item }) => item.kind === "verdict" && !item.genuine,
  );
  const { formId } = await transact((tx) =>
    createForm(tx, {
      ...{ districtId, schoolId, classSessionId, purpose: "booster", seed: 7 },
      ...{ lessonSlug: place.lesson, band: place.band },
      blueprint: { scam: scams.length + 1 },
    }),
  );
  return (await listFormItems(formId)).map(({ item }) => item.id);
}
