import { describe, expect, it } from "vitest";
import type { Lesson } from "./lesson.ts";
import { findLessons, wantedOf } from "./search.ts";

const lesson = (slug: string, more: Partial<Lesson>): Lesson => ({
  slug,
  band: "senior",
  family: "loan",
  title: { "zh-CN": "还没借到钱", en: "Pay before you borrow" },
  summary: { "zh-CN": "放款前先收钱，就是骗。", en: "A fee first is a fraud." },
  objective: { "zh-CN": "停下来", en: "Stop" },
  minutes: 12,
  sources: [],
  checkedOn: "2026-11-25",
  expiresOn: "2027-11-25",
  hasSimulation: true,
  contentHash: "c",
  hash: slug,
  ...more,
});
const lessons = [
  lesson("loan", {}),
  lesson("game", {
    band: "primary-lower",
    family: "game",
    minutes: 10,
    title: { "zh-CN": "免费皮肤", en: "Free skins" },
  }),
];
const find = (query: string) =>
  findLessons(lessons, wantedOf(new URLSearchParams(query))).map(({ slug }) => slug);

describe("the library", () => {
  it("shows everything to whoever asks for nothing, or for what does not exist", () => {
    expect(find("")).toEqual(["loan", "game"]);
    expect(find("band=nobody&family=x&minutes=7")).toEqual(["loan", "game"]);
  });

  it("finds by words of either language, by band, family and minutes", () => {
    expect(find("q=皮肤")).toEqual(["game"]);
    expect(find("q=FREE 小学")).toEqual(["game"]);
    expect(find("q=放款 高中")).toEqual(["loan"]);
    expect(find("band=senior")).toEqual(["loan"]);
    expect(find("family=game")).toEqual(["game"]);
    expect(find("minutes=10")).toEqual(["game"]);
    expect(find("q=皮肤&band=senior")).toEqual([]);
  });
});
