import type { Locale } from "#app/lib/texts.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { getLesson, getLessonBody } from "./library.server.ts";

/** By content hash and language, like the rendered pages: a changed file is a new entry. */
const parsed = new Map<string, Block[]>();

export function getLessonBlocks(slug: string, band: string, locale: Locale): Block[] | null {
  const lesson = getLesson(slug, band);
  const body = getLessonBody(slug, band, locale);
  if (!lesson || body === null) return null;
  const key = `${lesson.hash} ${locale}`;
  const blocks = parsed.get(key) ?? blocksOf(body);
  parsed.set(key, blocks);
  return blocks;
}
