import { describe, expect, it } from "vitest";
import { initialOf, linkParts, markedParts, tintOf, transferParts, voiceParts } from "./chat-words.ts";

describe("a transfer card", () => {
  it("shows the amount apart from the words", () => {
    expect(transferParts("收款 ¥800.00，等待付款")).toEqual({ amount: "¥800.00", words: "收款\n等待付款" });
    expect(transferParts("向你转账 1,500 元")).toEqual({ amount: "1,500 元", words: "向你转账" });
  });

  it("keeps words without an amount whole", () => {
    expect(transferParts("转账已退回")).toEqual({ amount: null, words: "转账已退回" });
  });
});

describe("a link card", () => {
  it("shows the whole address, because the address decides", () => {
    expect(linkParts("领皮肤活动页\nhttp://pifu-lq.example/a?b=1")).toEqual({
      title: "领皮肤活动页",
      address: "http://pifu-lq.example/a?b=1",
    });
  });

  it("stands on the address alone where there is no title", () => {
    expect(linkParts("kd-pei.example/a8")).toEqual({
      title: "kd-pei.example/a8",
      address: "kd-pei.example/a8",
    });
  });

  it("is only a title where there is no address", () => {
    expect(linkParts("点击领取")).toEqual({ title: "点击领取", address: null });
  });
});

describe("a voice bubble", () => {
  it("shows its length and its words in writing", () => {
    expect(voiceParts("8″ 我在医院")).toEqual({ seconds: 8, words: "我在医院" });
    expect(voiceParts("12 秒：先别告诉我妈")).toEqual({ seconds: 12, words: "先别告诉我妈" });
  });

  it("does without a length", () => {
    expect(voiceParts("我先问问舅妈")).toEqual({ seconds: null, words: "我先问问舅妈" });
  });
});

describe("a sender's picture", () => {
  it("is the first letter or digit of the name, whole even for rare characters", () => {
    expect(initialOf("向「诚信代练」付款")).toBe("诚");
    expect(initialOf("+00 852")).toBe("0");
    expect(initialOf("𠮷田")).toBe("𠮷");
    expect(initialOf("……")).toBe("·");
  });

  it("has the same tint each time", () => {
    expect(tintOf("表哥", 5)).toBe(tintOf("表哥", 5));
    expect(tintOf("表哥", 5)).toBeLessThan(5);
  });
});

describe("words to point at in a message", () => {
  it("are cut out where they stand, as often as they stand, and nothing is lost", () => {
    expect(markedParts("先别打电话，快转，别打电话", ["别打电话"])).toEqual([
      { words: "先", marked: false },
      { words: "别打电话", marked: true },
      { words: "，快转，", marked: false },
      { words: "别打电话", marked: true },
    ]);
  });

  it("leave a message alone in which they do not stand; the longer of two wins", () => {
    expect(markedParts("明天返校", ["转账", ""])).toEqual([{ words: "明天返校", marked: false }]);
    expect(markedParts("先转账", ["转", "转账"])[1]).toEqual({ words: "转账", marked: true });
  });
});
