/** From what a file says of a question to an item of ours, or to what is wrong with it, field by field. */
import { wordingFaults } from "#app/domain/lessons/claims.ts";
import { wordsInValue } from "#app/domain/lessons/words.ts";
import { type Item, itemSchema, type Trick } from "#app/domain/quizzes/item.ts";
import { itemFaults } from "#app/domain/quizzes/item-rules.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { askedOf, bandNamed, kindOf, listed, trickOf } from "./exchange-words.ts";
import { tidy } from "./gift-markup.ts";
import { partsOf } from "./item-parts.ts";
import type { Field, ItemProblem } from "./item-problem.ts";
import { madeCue, madeFeedback } from "./made-words.ts";
import { joined, readMessage } from "./message-text.ts";
import { Complaints, type ItemSetting, longestText, type WrittenItem } from "./written-item.ts";

export interface LessonItem {
  lesson: string;
  item: Item;
}

export interface ReadItem {
  row: number;
  /** null: something is wrong */
  read: LessonItem | null;
  problems: ItemProblem[];
}

export function itemOf(written: WrittenItem, setting: ItemSetting): ReadItem {
  const complaints = new Complaints(written);
  const { row } = written;
  const { problems } = complaints;
  const reader = readerOf(written, complaints);
  const about = aboutOf(reader, complaints, setting);
  const kind = kindOf(reader.text("kind") ?? "");
  if (!kind) complaints.add("kind-unknown", "kind", reader.text("kind"));
  const stem = reader.both("stem");
  if (!stem) complaints.add("stem-missing", "stem");
  const message = messageOf(reader, complaints);
  const parts = kind && partsOf(kind, message, reader, complaints);
  const asks = reader.text("asks");
  const asked = asks === null ? null : askedOf(asks);
  if (asks !== null && !asked) complaints.add("asks-unknown", "asks", asks);
  else if (asked && kind !== "single") complaints.add("asks-only-single", "asks");
  if (problems.length > 0 || !parts || !stem || !about) return { row, read: null, problems };

  const measured = { ...parts, stem };
  const draft = { ...measured, ...(asked ? { asks: asked } : {}) };
  const cue = reader.both("cue") ?? madeCue(draft);
  const feedback = reader.both("feedback") ?? madeFeedback(draft);
  const id = reader.text("id") ?? setting.idOf(measured);
  const { lesson, ...rest } = about;
  const item = itemSchema.parse({ ...draft, ...rest, id, cue, feedback });
  addFaults(item, written, setting, complaints);
  const read = problems.length === 0 ? { lesson, item } : null;
  if (read && !written.texts.has("cue")) complaints.add("cue-made", "cue");
  if (read && !written.texts.has("feedback")) complaints.add("feedback-made", "feedback");
  return { row, read, problems };
}

// ── Reading fields ─────────────────────────────────────────────────────────────────────────────────

export interface FieldReader {
  /** tidied; null where nothing stands */
  text(field: Field): string | null;
  /** both languages; without an English text the Chinese one stands for it */
  both(field: Field): Bilingual | null;
}

// control signs, halves of signs, and what stands for a sign that was lost
const unreadable = /(?!\n)\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd/u;

function readerOf({ texts }: WrittenItem, complaints: Complaints): FieldReader {
  const told = new Set<Field>();
  const tell = (code: "text-too-long" | "text-unreadable", field: Field, detail: number | null) => {
    if (!told.has(field)) complaints.add(code, field, detail);
    told.add(field);
  };
  const text = (field: Field) => {
    const words = tidy(texts.get(field)?.text ?? "");
    if (words === "") return null;
    // a message is several texts
    const longest = field.startsWith("message") ? longestText * 5 : longestText;
    if (words.length > longest) tell("text-too-long", field, longest);
    else if (unreadable.test(words)) tell("text-unreadable", field, null);
    return words;
  };
  return {
    text,
    both(field) {
      const chinese = text(field);
      const english = text(`${field}.en` as Field);
      return chinese === null ? null : { "zh-CN": chinese, en: english ?? chinese };
    },
  };
}

// ── For whom, about what ───────────────────────────────────────────────────────────────────────────

interface About {
  lesson: string;
  bands: Band[];
  difficulty: number;
  anchor?: true;
  tricks: Trick[];
}

function aboutOf(reader: FieldReader, complaints: Complaints, setting: ItemSetting): About | null {
  const id = reader.text("id");
  if (id !== null && !/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    complaints.add("id-unreadable", "id", id);
  const lesson = reader.text("lesson") ?? setting.lesson;
  const taught = setting.bandsOf(lesson);
  if (!taught) complaints.add("lesson-unknown", "lesson", lesson);
  const bands = uniqueOf(reader.text("bands"), bandNamed, (word) =>
    complaints.add("band-unknown", "bands", word),
  );
  const meant = bands.length > 0 ? bands : [setting.band];
  for (const band of meant)
    if (taught && !taught.includes(band)) complaints.add("band-not-taught", "bands", band);
  const tricks = uniqueOf(reader.text("tricks"), trickOf, (word) =>
    complaints.add("trick-unknown", "tricks", word),
  );
  const written = reader.text("difficulty") ?? "2";
  const difficulty = /^[123]$/.test(written) ? Number(written) : null;
  if (difficulty === null) complaints.add("difficulty-unknown", "difficulty", written);
  const anchor = reader.text("anchor");
  if (!taught || difficulty === null) return null;
  return { lesson, bands: meant, difficulty, ...(anchor === null ? {} : { anchor: true }), tricks };
}

function uniqueOf<T>(
  text: string | null,
  of: (word: string) => T | null,
  refuse: (word: string) => void,
): T[] {
  const found = listed(text ?? "").flatMap((word) => {
    const thing = of(word);
    if (thing === null) refuse(word);
    return thing ?? [];
  });
  return [...new Set(found)];
}

function messageOf(reader: FieldReader, complaints: Complaints) {
  const chinese = reader.text("message");
  if (chinese === null) return null;
  const zh = readMessage(chinese);
  if (!zh.ok) complaints.add(zh.code, "message", zh.detail);
  const english = reader.text("message.en");
  const en = english === null ? zh : readMessage(english);
  if (english !== null && !en.ok) complaints.add(en.code, "message.en", en.detail);
  if (!zh.ok || !en.ok) return null;
  const message = joined(zh.words, en.words);
  if (!message) complaints.add("message-differs", "message.en");
  return message;
}

// ── What lessons may say ───────────────────────────────────────────────────────────────────────────

function addFaults(
  item: Item,
  { texts }: WrittenItem,
  { claims }: ItemSetting,
  complaints: Complaints,
): void {
  const paths: PropertyKey[][] = [];
  // a fault names its place by the number of its path
  const placeOf = (path: readonly PropertyKey[]) => paths.push([...path]) - 1;
  const said = wordingFaults(wordsInValue(item, placeOf), item.bands, claims).map(({ line, code, what }) => {
    return { path: paths[line] ?? [], code, what };
  });
  for (const { path, code, what } of [...itemFaults(item), ...said]) {
    const field = fieldOf(path);
    // where the Chinese words stand for English ones they are judged once
    if (field?.endsWith(".en") && !texts.has(field)) continue;
    complaints.add(code, field, what);
  }
}

function fieldOf(path: readonly PropertyKey[]): Field | null {
  const [part, number] = path;
  const english = path.at(-1) === "en" ? ".en" : "";
  if (part === "options" || part === "steps") return `option${Number(number) + 1}${english}` as Field;
  return part === "message" || part === "stem" || part === "cue" || part === "feedback"
    ? (`${part}${english}` as Field)
    : null;
}
