/** The head of a reading part: facts about the lesson in the Chinese file, words in each language's own. */
import { z } from "zod";
import { isLocalDate } from "#app/lib/dates.ts";
import { families } from "./lesson.ts";
import type { Problem } from "./problem.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

const localDate = z.string().refine(isLocalDate, "a day as YYYY-MM-DD");

const words = {
  title: z.string().min(1).max(80),
  summary: z.string().min(1).max(240),
  objective: z.string().min(1).max(240),
};

/** No reviewer here: a person signs a lesson in the product, not in a file. */
export const lessonFrontMatter = z
  .strictObject({
    ...words,
    family: z.enum(families),
    minutes: z.int().min(5).max(20),
    sources: z
      .array(
        z.strictObject({ title: z.string().min(1), url: z.url({ protocol: /^https?$/ }), readOn: localDate }),
      )
      .min(1),
    checkedOn: localDate,
    expiresOn: localDate,
  })
  .refine((head) => head.checkedOn < head.expiresOn, { path: ["expiresOn"], message: "not after checkedOn" });

export const translatedFrontMatter = z.strictObject(words);

export interface SplitSource {
  head: string;
  /** the file with its head blanked out, so that line numbers stay those of the file */
  body: string;
}

/** Plain `---` lines only: no other front matter dialect (some of which run code) is known here. */
export function splitFrontMatter(text: string): SplitSource | null {
  const match = /^---\n([\s\S]*?\n)---\n/.exec(text);
  if (!match) return null;
  const blank = "\n".repeat(match[0].split("\n").length - 1);
  return { head: match[1] ?? "", body: blank + text.slice(match[0].length) };
}

export function readFrontMatter<S extends z.ZodType>(
  schema: S,
  file: string,
  head: string,
): YamlSource<z.output<S>> {
  return readYaml(schema, file, head, 2);
}

export function missingFrontMatter(file: string): Problem {
  return { file, line: 1, message: "must begin with front matter between two lines of ---" };
}
