/** A lesson as its teacher goes through it: part by part, with minutes, words to say and what pupils see. Pure. */
import { type Block, plain } from "./blocks.ts";

export interface PlanPart {
  /** null: before the first heading */
  title: string | null;
  minutes: number;
  /** what pupils read */
  shown: Block[];
  /** what is said and asked */
  notes: Block[];
}

export interface TeachingPlan {
  parts: PlanPart[];
  minutes: number;
}

export function teachingPlan(blocks: readonly Block[]): TeachingPlan {
  const parts: PlanPart[] = [{ title: null, minutes: 0, shown: [], notes: [] }];
  for (const block of blocks) {
    let part = parts[parts.length - 1] as PlanPart;
    if (block.kind === "heading" && block.depth === 2) {
      part = { title: plain(block.words), minutes: 0, shown: [], notes: [] };
      parts.push(part);
    } else if (block.kind === "teacher") {
      part.minutes += block.minutes;
      part.notes.push(...block.body);
    } else if (block.kind !== "board") {
      part.shown.push(block);
      part.minutes += minutesOfScenes(block);
    }
  }
  const used = parts.filter(({ title, shown, notes }) => title !== null || shown.length + notes.length > 0);
  return { parts: used, minutes: used.reduce((sum, { minutes }) => sum + minutes, 0) };
}

/** A story's notes stand in its scenes. */
function minutesOfScenes(block: Block): number {
  if (block.kind !== "story") return 0;
  const notes = block.scenes.flatMap(({ teacher }) => teacher);
  return notes.reduce((sum, note) => sum + (note.kind === "teacher" ? note.minutes : 0), 0);
}
