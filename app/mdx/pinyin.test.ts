import { describe, expect, it } from "vitest";
import { soundsOf, withSounds } from "./pinyin.ts";

const said = (text: string) => soundsOf(text).filter(Boolean).join(" ");

describe("sounds above characters", () => {
  it.each([
    ["你得问大人", "nǐ děi wèn dà rén"],
    ["毛毛觉得好多了", "máo máo jué de hǎo duō le"],
    ["跑得快，得到礼物", "pǎo de kuài dé dào lǐ wù"],
    ["银行都行", "yín háng dōu xíng"],
    ["校长长高了", "xiào zhǎng zhǎng gāo le"],
    ["一句一句地说", "yī jù yī jù de shuō"],
    ["有大人的地方", "yǒu dà rén de dì fāng"],
    ["戴着帽子，很着急", "dài zhe mào zi hěn zháo jí"],
    ["毛毛教小朋友", "máo máo jiāo xiǎo péng you"],
    ["受不了，为了你", "shòu bù liǎo wèi le nǐ"],
    ["还钱，还有", "huán qián hái yǒu"],
  ])("%s", (text, sounds) => {
    expect(said(text)).toBe(sounds);
  });

  it("stand in the words of a page, never in its tags or pictures", () => {
    expect(
      withSounds('<p title="问">问 A</p><svg><text>人</text></svg><span aria-hidden="true">送</span>'),
    ).toBe(
      '<p title="问"><ruby>问<rt>wèn</rt></ruby> A</p><svg><text>人</text></svg><span aria-hidden="true">送</span>',
    );
  });
});
