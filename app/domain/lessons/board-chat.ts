/** How much of a conversation fits on one screen of the board, drawn as its app would draw it. Pure. */
import type { Channel } from "#app/domain/quizzes/item.ts";
import type { Block, ChatLineBlock } from "./blocks.ts";
import { linesNeeded } from "./board-fit.ts";

type ChatBlock = Omit<Extract<Block, { kind: "chat" }>, "kind">;

const row = 86;
const mostBubbles = 6;

interface Frame {
  /** what stands above and around the lines */
  head: number;
  /** of a line */
  width: number;
  /** rows that each line has beside its own words: who says it */
  extra: number;
}

/** By the measures that ui/chat.module.css and ui/chat-genres.module.css draw with on a board. */
const frames: Record<Channel, Frame> = {
  chat: { head: 175, width: 1130, extra: 0 },
  sms: { head: 175, width: 1250, extra: 0 },
  email: { head: 270, width: 1450, extra: 0 },
  web: { head: 290, width: 1450, extra: 0 },
  payment: { head: 250, width: 1450, extra: 0 },
  phone: { head: 260, width: 1100, extra: 0 },
  video: { head: 290, width: 1300, extra: 1 },
  "in-person": { head: 190, width: 1220, extra: 0 },
};
const screenHeight = 690;

export function chatScreens({ channel, title, note, lines }: ChatBlock): ChatLineBlock[][] {
  const frame = frames[channel];
  const isSpeech = channel === "phone" || channel === "in-person";
  const headRows = headRowsOf(title, note, frame.width);
  const room = screenHeight - frame.head - (headRows - 1) * row;
  const screens: ChatLineBlock[][] = [];
  let used = room;
  for (const line of lines) {
    const height = heightOf(isSpeech && line.kind === "voice" ? { ...line, kind: "text" } : line, frame);
    const open = screens[screens.length - 1];
    if (open && open.length < mostBubbles && used + height <= room) {
      open.push(line);
      used += height;
    } else {
      screens.push([line]);
      used = height;
    }
  }
  return screens;
}

/** Name and note stand side by side, or each takes the rows it needs. */
function headRowsOf(title: string, note: string | undefined, width: number): number {
  if (!note) return linesNeeded(title, 64, width);
  const together = linesNeeded(`${title}　${note}`, 64, width);
  return together === 1 ? 1 : linesNeeded(title, 64, width) + linesNeeded(note, 64, width);
}

function heightOf({ kind, from, text }: ChatLineBlock, { width, extra }: Frame): number {
  const parts = text.split("\n");
  const rows = parts.reduce((sum, part) => sum + linesNeeded(part, 64, width), extra);
  if (from === "system") return rows * row + 20;
  switch (kind) {
    case "text":
      return rows * row + 46;
    case "transfer":
      return rows * row + 250;
    case "link":
      return (rows + 1) * row + 80;
    case "voice":
      return (rows + 1) * row + 150;
    case "image-note":
      return (rows + 1) * row + 80;
  }
}
