/** Small items for tests, in the shape that authors write. */
import { type Channel, type Item, itemSchema } from "./item.ts";

interface Of {
  id: string;
  difficulty?: number;
  channel?: Channel;
}

const words = (text: string) => ({ "zh-CN": text, en: text });

function base({ id, difficulty = 2, channel = "chat" }: Of) {
  return {
    id,
    bands: ["junior"],
    difficulty,
    tricks: ["urgency"],
    message: {
      channel,
      sender: words("小雨"),
      lines: [{ from: "them", text: words("在吗？急用，先借我 300 元。") }],
    },
    stem: words("这条消息是真是假？"),
    cue: words(`cue of ${id}`),
    feedback: words(`feedback of ${id}`),
  };
}

type ItemOf<K extends Item["kind"]> = Extract<Item, { kind: K }>;

export function verdictItem({ genuine = false, ...of }: Of & { genuine?: boolean }): Item {
  return itemSchema.parse({ kind: "verdict", genuine, ...base(of) });
}

/** Three options; B is right. */
export function singleItem(of: Of): Item {
  const options = [
    { text: words("先转过去") },
    { text: words("打电话问本人"), correct: true },
    { text: words("不理他") },
  ];
  return itemSchema.parse({ kind: "single", options, ...base(of) });
}

/** Four options; A and C are right. */
export function multipleItem(of: Of): ItemOf<"multiple"> {
  const options = [
    { text: words("不给验证码"), correct: true },
    { text: words("先垫一点") },
    { text: words("告诉爸妈"), correct: true },
    { text: words("加他新号") },
  ];
  return itemSchema.parse({ kind: "multiple", options, ...base(of) }) as ItemOf<"multiple">;
}

export function trueFalseItem({ answer = false, ...of }: Of & { answer?: boolean }): ItemOf<"true-false"> {
  return itemSchema.parse({ kind: "true-false", answer, ...base(of) }) as ItemOf<"true-false">;
}

export function orderItem({ steps = 4, ...of }: Of & { steps?: number }): ItemOf<"order"> {
  const texts = ["停下来", "找到本人", "告诉大人", "打 110", "留下记录", "提醒同学"].slice(0, steps);
  return itemSchema.parse({ kind: "order", steps: texts.map(words), ...base(of) }) as ItemOf<"order">;
}

/** Four lines; the first and the third are red flags. */
export function markItem(of: Of): ItemOf<"mark"> {
  const { message, ...rest } = base(of);
  const lines = ["急用，别问", "在吗", "先借我 300 元", "晚上见"].map((text, index) => {
    return { from: "them", text: words(text), flag: index % 2 === 0 };
  });
  return itemSchema.parse({ kind: "mark", message: { ...message, lines }, ...rest }) as ItemOf<"mark">;
}
