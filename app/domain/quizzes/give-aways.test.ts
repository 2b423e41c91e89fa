import { describe, expect, it } from "vitest";
import { channelGiveAways, giveAways } from "./give-aways.ts";
import type { Channel, Item } from "./item.ts";
import { markItem, singleItem, trueFalseItem, verdictItem } from "./quiz.fixtures.ts";

const many = (count: number, item: (n: number) => Item) => Array.from({ length: count }, (_, n) => item(n));
const verdicts = (count: number, genuine: boolean, channel: (n: number) => Channel) =>
  many(count, (n) => verdictItem({ id: `${genuine}-${n}`, genuine, channel: channel(n) }));
const turn = (n: number): Channel => (n % 2 === 0 ? "chat" : "sms");

describe("what gives an answer away", () => {
  it("is nothing where scams and genuine messages look alike", () => {
    expect(giveAways([...verdicts(14, true, turn), ...verdicts(14, false, turn)])).toEqual([]);
  });

  it("is a channel that only scams use", () => {
    const items = [...verdicts(28, true, () => "sms"), ...verdicts(28, false, turn)];
    expect(giveAways(items)).toEqual(["channel chat: in 14 of 28 scams, in 0 of 28 genuine messages"]);
  });

  it("is a key that is nearly always the same", () => {
    const sentences = many(12, (n) => trueFalseItem({ id: `t-${n}`, answer: n === 0 }));
    expect(giveAways(sentences)).toEqual(["1 of 12 sentences are true"]);
  });

  it("is a right option that is written out more than the wrong ones", () => {
    expect(giveAways(many(12, (n) => singleItem({ id: `s-${n}` })))).toEqual([
      "the right option is the longest in 12 of 12 items (zh-CN)",
      "the right option is the longest in 12 of 12 items (en)",
    ]);
  });

  it("is a red flag that is longer than what stands around it", () => {
    expect(giveAways(many(8, (n) => markItem({ id: `k-${n}` })))).toEqual([
      expect.stringMatching(/^red flags have \d+ characters, other lines \d+$/),
    ]);
  });
});

describe("one band's pool", () => {
  it("has both kinds on every channel that it uses often", () => {
    expect(channelGiveAways([...verdicts(4, true, turn), ...verdicts(4, false, turn)])).toEqual([]);
    expect(channelGiveAways(verdicts(4, true, () => "phone"))).toEqual([
      "all 4 messages by phone are genuine",
    ]);
    expect(channelGiveAways(verdicts(3, true, () => "phone"))).toEqual([]);
  });
});
