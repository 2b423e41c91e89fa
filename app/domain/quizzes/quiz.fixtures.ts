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
