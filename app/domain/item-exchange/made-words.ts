/** Formats that have no place for the deciding cue or for feedback leave it to the right answer itself. */
import type { Bilingual } from "#app/lib/texts.ts";
import type { ItemParts } from "./item-parts.ts";

export function madeFeedback(parts: ItemParts): Bilingual {
  const right = madeCue(parts);
  if (parts.kind === "verdict" || parts.kind === "true-false") return right;
  return { "zh-CN": `正确答案：${right["zh-CN"]}`, en: `The right answer: ${right.en}` };
}

export function madeCue(parts: ItemParts): Bilingual {
  switch (parts.kind) {
    case "verdict":
      return parts.genuine
        ? { "zh-CN": "这条消息是真的。", en: "This message is genuine." }
        : { "zh-CN": "这条消息是骗局。", en: "This message is a scam." };
    case "true-false":
      return parts.answer
        ? { "zh-CN": "这句话是对的。", en: "The sentence is true." }
        : { "zh-CN": "这句话不对。", en: "The sentence is not true." };
    case "order":
      return inARow(parts.steps, " → ");
    case "mark":
      return inARow(
        parts.message.lines.filter(({ flag }) => flag).map(({ text }) => text),
        " / ",
      );
    default:
      return inARow(
        parts.options.filter(({ correct }) => correct).map(({ text }) => text),
        " / ",
      );
  }
}

function inARow(texts: readonly Bilingual[], between: string): Bilingual {
  return {
    "zh-CN": texts.map((text) => text["zh-CN"]).join(between),
    en: texts.map(({ en }) => en).join(between),
  };
}
