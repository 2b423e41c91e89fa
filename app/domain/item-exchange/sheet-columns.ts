/** The columns of a sheet of questions and their headings in both languages. A heading may be a field's own code, too. */
import { type Locale, locales } from "#app/lib/texts.ts";
import { type Field, fields } from "./item-problem.ts";

const english = (heading: string) => `${heading}（英文）`;

const zh: Partial<Record<Field, string>> = {
  id: "编号",
  lesson: "课程",
  bands: "年龄段",
  kind: "题型",
  difficulty: "难度",
  tricks: "手法",
  anchor: "锚题",
  asks: "问什么",
  message: "消息",
  stem: "题干",
  answer: "答案",
  cue: "关键",
  feedback: "讲评",
};
const en: Partial<Record<Field, string>> = {
  id: "Id",
  lesson: "Lesson",
  bands: "Bands",
  kind: "Kind",
  difficulty: "Difficulty",
  tricks: "Tricks",
  anchor: "Anchor",
  asks: "Asks",
  message: "Message",
  stem: "Question",
  answer: "Answer",
  cue: "Cue",
  feedback: "Feedback",
};

/** In the order in which they are written. */
export const sheetFields: readonly Field[] = fields;

export function headingOf(field: Field, locale: Locale): string {
  const isEnglish = field.endsWith(".en");
  const base = (isEnglish ? field.slice(0, -3) : field) as Field;
  const number = /^option([1-6])$/.exec(base)?.[1];
  const letter = number && "ABCDEF"[Number(number) - 1];
  const heading =
    locale === "zh-CN" ? (letter ? `选项 ${letter}` : zh[base]) : letter ? `Option ${letter}` : en[base];
  const shown = heading ?? base;
  if (!isEnglish) return shown;
  return locale === "zh-CN" ? english(shown) : `${shown} (English)`;
}

const known = new Map<string, Field>(
  fields.flatMap((field) => [
    [plain(field), field] as const,
    ...locales.map((locale) => [plain(headingOf(field, locale)), field] as const),
  ]),
);

export function fieldOfHeading(heading: string): Field | null {
  return known.get(plain(heading)) ?? null;
}

function plain(heading: string): string {
  return heading.replace(/\s+/g, "").replaceAll("(", "（").replaceAll(")", "）").toLowerCase();
}
