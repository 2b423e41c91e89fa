import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db, transact } from "#app/db/client.server.ts";
import { itemSchema } from "#app/domain/quizzes/item.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { listItems, loadLibrary } from "./library.server.ts";
import { ContentError } from "./problem.ts";
import { keepContentVersion } from "./versions.server.ts";

const lesson = "qq-impersonation/junior";
const itemId = "qqi-meal-card";
const keep = (kind: "lesson" | "simulation" | "item", id: string) =>
  transact((tx) => keepContentVersion(tx, kind, id));

let folder: string;
const itemsFile = () => join(folder, "lessons/qq-impersonation/items.yaml");

/** Changes the item's file as an author would, and starts again. */
function edit(from: string, to: string): void {
  const text = readFileSync(itemsFile(), "utf8");
  expect(text).toContain(from);
  writeFileSync(itemsFile(), text.replace(from, to));
  loadLibrary();
}

beforeEach(async () => {
  await resetDatabase();
  folder = mkdtempSync(join(tmpdir(), "content-"));
  cpSync("content", folder, { recursive: true });
  process.env.CONTENT_DIR = folder;
  loadLibrary();
});

afterEach(() => {
  delete process.env.CONTENT_DIR;
  rmSync(folder, { recursive: true });
  loadLibrary();
});

describe("a content version", () => {
  it("is kept once, however often it is used", async () => {
    const first = await keep("lesson", lesson);
    expect(await keep("lesson", lesson)).toBe(first);
    expect(await keep("simulation", lesson)).not.toBe(first);
    expect(await db.contentVersion.count()).toBe(2);
  });

  it("is kept once by many first users at the same moment", async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => keep("item", itemId)));
    expect(new Set(ids).size).toBe(1);
    expect(await db.contentVersion.count()).toBe(1);
  });

  it("shows an old attempt what it saw, after the file has changed", async () => {
    const before = await keep("item", itemId);
    edit("救急救急！饭卡忘带了", "救命，饭卡忘带了");
    const after = await keep("item", itemId);
    expect(after).not.toBe(before);
    const { source } = await db.contentVersion.findUniqueOrThrow({ where: { id: before } });
    const item = itemSchema.parse(JSON.parse(source));
    expect(item.message?.lines[0]?.text["zh-CN"]).toBe("救急救急！饭卡忘带了");
  });

  it("keeps the statistics together when only the feedback was mended", async () => {
    const before = await keep("item", itemId);
    edit("急，也跟钱有关，但当面就能办", "急，也跟钱有关，可是当面就能办");
    const after = await keep("item", itemId);
    const [one, other] = await Promise.all(
      [before, after].map((id) => db.contentVersion.findUniqueOrThrow({ where: { id } })),
    );
    expect(one?.hash).not.toBe(other?.hash);
    expect(one?.measurementHash).toBe(other?.measurementHash);
  });

  it("splits them when the message changed", async () => {
    const measured = () => listItems("qq-impersonation", "junior").find(({ item }) => item.id === itemId);
    const before = measured()?.measurementHash;
    edit("救急救急！饭卡忘带了", "救命，饭卡忘带了");
    expect(measured()?.measurementHash).not.toBe(before);
  });

  it("is the same version when a file is only laid out differently", async () => {
    const before = await keep("item", itemId);
    edit("救急救急！饭卡忘带了, en:", "'救急救急！饭卡忘带了',   en:");
    expect(await keep("item", itemId)).toBe(before);
  });

  it("is not made up for content that does not exist", async () => {
    await expect(keep("item", "no-such-item")).rejects.toThrow("no item no-such-item in the library");
    expect(await db.contentVersion.count()).toBe(0);
  });
});

describe("starting with a broken lesson", () => {
  it("fails with file and line", () => {
    expect(() => edit("kind: verdict", "kind: verdit")).toThrow(ContentError);
    expect(() => loadLibrary()).toThrow(/lessons\/qq-impersonation\/items\.yaml:\d+: /);
  });

  it("fails when two items share an id", () => {
    expect(() => edit("id: qqi-own-login-code", `id: ${itemId}`)).toThrow(/qqi-meal-card: already the id of/);
  });
});
