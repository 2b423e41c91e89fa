/** Every lesson of the library, as it is delivered: what an author's folder must hold beyond its shape. */
import { describe, expect, it } from "vitest";
import { checkLibrary, getSimulation, listItems, listLessons } from "#app/domain/lessons/library.server.ts";
import { formatProblems } from "#app/domain/lessons/problem.ts";
import { blueprints, drawForm } from "#app/domain/quizzes/quiz.ts";
import { follow } from "#app/domain/simulations/play.ts";
import { viewOf } from "#app/domain/simulations/view.ts";
import { locales } from "#app/lib/texts.ts";
import { renderLesson } from "#app/mdx/render.server.tsx";

const lessons = listLessons().map((lesson) => ({ name: `${lesson.slug}/${lesson.band}`, lesson }));

describe("the library", () => {
  it("has no problems", () => {
    expect(formatProblems(checkLibrary().problems)).toBe("");
    expect(lessons.length).toBeGreaterThan(0);
  });
});

describe.each(lessons)("the lesson $name", ({ lesson: { slug, band, ...lesson } }) => {
  it("is written in both languages", async () => {
    for (const locale of locales) {
      expect(await renderLesson(slug, band, locale)).toMatch(/<h2>/);
      expect(lesson.title[locale]).not.toBe("");
    }
  });

  it("reaches a browser as plain HTML without script, style or foreign address", async () => {
    for (const locale of locales) {
      const html = (await renderLesson(slug, band, locale)) ?? "";
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:|(src|href)="https?:/i);
      expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    }
  });

  it("has a simulation in which every way leads to an ending that explains", () => {
    const simulation = getSimulation(slug, band)?.simulation;
    if (!simulation) return;
    const ends = new Set<string>();
    const open: { path: string[]; seen: string[] }[] = [{ path: [], seen: [] }];
    for (let way = open.pop(); way; way = open.pop()) {
      const { path, seen } = way;
      const standing = follow(simulation, path);
      if (!standing) throw new Error(`no way: ${path.join(".")}`);
      // a story may come back to a scene ("ask once more"); one round of it is enough here
      if (seen.includes(standing.node.id)) continue;
      if (standing.node.kind === "scene") {
        for (const { id } of standing.node.choices) {
          open.push({ path: [...path, id], seen: [...seen, standing.node.id] });
        }
        continue;
      }
      ends.add(standing.node.id);
      for (const locale of locales) {
        const { ending } = viewOf(simulation, standing, locale);
        expect(ending?.explanation.length).toBeGreaterThan(20);
        expect(ending?.moments.length, path.join(".")).toBeGreaterThan(0);
        if (ending?.outcome === "bad") expect(ending.tell.length).toBeGreaterThan(0);
      }
    }
    expect(ends.size).toBe(simulation.nodes.filter(({ kind }) => kind === "ending").length);
  });
});

// kindergarten is told a story and asked nothing
const asking = lessons.filter(({ lesson }) => lesson.band !== "kindergarten");

describe.each(asking)("the items of $name", ({ lesson: { slug, band } }) => {
  const items = listItems(slug, band);

  it("always yields a before-test and a quiz without a repeat, half of them genuine", () => {
    for (let seed = 0; seed < 200; seed++) {
      const before = drawForm(items, blueprints.before, seed);
      if (!before.ok) throw new Error(before.reason);
      const seen = new Map(before.items.map(({ item }) => [item.id, 1] as const));
      const quiz = drawForm(items, blueprints.quiz, seed, { asked: seen });
      if (!quiz.ok) throw new Error(quiz.reason);
      expect(quiz.items).toHaveLength(8);
      expect(quiz.items.filter(({ item }) => item.kind === "verdict" && item.genuine)).toHaveLength(4);
      expect(quiz.items.some(({ item }) => seen.has(item.id))).toBe(false);
    }
  });

  it("draws from several channels and difficulties, on both sides", () => {
    for (const genuine of [true, false]) {
      const side = items
        .map(({ item }) => item)
        .filter((item) => item.kind === "verdict" && item.genuine === genuine);
      expect(new Set(side.map((item) => item.message?.channel)).size).toBeGreaterThanOrEqual(4);
      expect(new Set(side.map(({ difficulty }) => difficulty)).size).toBe(3);
    }
  });

  it("does not give scams away by their surface: genuine messages are urgent and carry links, too", () => {
    const genuine = items.map(({ item }) => item).filter((item) => item.kind === "verdict" && item.genuine);
    expect(genuine.filter(({ tricks }) => tricks.includes("urgency")).length).toBeGreaterThanOrEqual(3);
    expect(genuine.filter(({ tricks }) => tricks.length > 0).length).toBeGreaterThanOrEqual(
      genuine.length / 2,
    );
  });

  it("points at the deciding cue in each item", () => {
    for (const { item } of items) {
      if (item.kind === "verdict") expect(item.cue["zh-CN"], item.id).toMatch(/「|12381|96110/);
    }
  });
});
