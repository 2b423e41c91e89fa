import { describe, expect, it } from "vitest";
import type { Item } from "./item.ts";
import { poolFaults } from "./pool-rules.ts";
import {
  markItem,
  multipleItem,
  orderItem,
  singleItem,
  trueFalseItem,
  verdictItem,
} from "./quiz.fixtures.ts";

const channels = ["chat", "sms", "email", "web"] as const;
const verdicts = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    verdictItem({ id: `v-${n}`, genuine: n % 2 === 0, channel: channels[n % 4] as "chat" }),
  );
const asking: Item = { ...singleItem({ id: "asks" }), asks: "what-to-do" } as Item;
const large = [
  ...verdicts(22),
  asking,
  ...["m-1", "m-2"].map((id) => multipleItem({ id })),
  ...["t-1", "t-2"].map((id) => trueFalseItem({ id })),
  markItem({ id: "k-1" }),
];

describe("a pool of items", () => {
  it("of 28 with every sort of question will do for the families that the plan names", () => {
    expect(poolFaults(large, "first")).toEqual([]);
    expect(poolFaults(large.slice(1), "first")).toEqual(["27 items, at least 28 wanted"]);
  });

  it("of 16 will do for the others", () => {
    const small = [...verdicts(14), asking, trueFalseItem({ id: "t" })];
    expect(poolFaults(small, "second")).toEqual([]);
    expect(poolFaults(small, "first").length).toBeGreaterThan(3);
  });

  it("is refused where too little of it can be answered by letter", () => {
    const others = Array.from({ length: 12 }, (_, n) => orderItem({ id: `o-${n}` }));
    expect(poolFaults([...large, ...others], "first")).toEqual([
      "25 of 40 items can be answered by one letter, two thirds wanted",
    ]);
  });

  it("is refused where one letter is nearly always right", () => {
    const singles = ["a", "b", "c", "d"].map((id) => singleItem({ id }));
    expect(poolFaults([...large, ...singles], "first")).toEqual(["B is right in 5 of 5 single items"]);
  });

  it("is refused where it teaches to distrust everything, or nothing", () => {
    const scams = Array.from({ length: 12 }, (_, n) => verdictItem({ id: `s-${n}` }));
    expect(poolFaults([...large, ...scams], "first")).toEqual([
      "11 of 34 messages are genuine, 40 to 60 % wanted",
    ]);
  });

  it("has no anchor, or one scam and one genuine message: they come in every form", () => {
    const withAnchors = (...ids: string[]) =>
      large.map((item) => (ids.includes(item.id) ? ({ ...item, anchor: true } as Item) : item));
    expect(poolFaults(withAnchors("v-0", "v-1"), "first")).toEqual([]);
    const fault = "anchors; wanted are none, or one scam and one genuine message";
    expect(poolFaults(withAnchors("v-0"), "first")).toEqual([`1 ${fault}`]);
    expect(poolFaults(withAnchors("v-0", "v-2"), "first")).toEqual([`2 ${fault}`]);
    expect(poolFaults(withAnchors("v-0", "v-1", "asks"), "first")).toEqual([`3 ${fault}`]);
  });
});
