/** What pupils answered, as it may well have been: before, after and weeks later, some classes this way, some that. */
import {
  type FormItem,
  type FormPurpose,
  gradeQuiz,
  gradingVersion,
  orderSeedOf,
} from "#app/domain/quizzes/quiz.ts";
import { choicesOf, chosenIn, keyOf } from "#app/domain/quizzes/response.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type Random, seededRandom, seedOf } from "#app/lib/random.ts";
import type { GatheredRows } from "./rows.ts";

/** learns: tells better afterwards · leans: only suspects more · copied: a dozen handed in one script in no time */
export type Turn = "learns" | "leans" | "copied";

interface AnsweredForm {
  districtId: string;
  schoolId: string;
  classSessionId: string;
  classId: string;
  formId: string;
  items: readonly FormItem[];
  startedAt: Date;
}

interface Answering {
  purpose: FormPurpose;
  turn: Turn;
  present: readonly string[];
}

const copies = 12;

export function addAttempts(
  rows: GatheredRows,
  { items, ...form }: AnsweredForm,
  { purpose, turn, present }: Answering,
  random: Random,
): void {
  const copied = turn === "copied" && purpose === "quiz" ? wrongScript(items, random) : null;
  for (const [at, learnerId] of present.entries()) {
    const isCopy = copied !== null && at < copies;
    const answers = isCopy ? copied : ownAnswers(items, learnerId, { purpose, turn }, random);
    const id = newId();
    rows.attempt.push({ id, ...form, learnerId, orderSeed: orderSeedOf(random.below(2 ** 31), learnerId) });
    let instant = form.startedAt.getTime();
    for (const [position, response] of answers) {
      instant += isCopy ? 700 + random.below(900) : 15_000 + random.below(40_000);
      const key = { id: newId(), attemptId: id, position, answerKey: newId() };
      rows.answer.push({ ...key, response, givenAt: new Date(instant) });
    }
    const submittedAt = new Date(instant + (isCopy ? 1_000 : 8_000));
    const result = gradeQuiz(items, answers) as unknown as object;
    rows.attemptSubmission.push({ id: newId(), attemptId: id, submittedAt, gradingVersion, result });
  }
}

function ownAnswers(
  items: readonly FormItem[],
  learnerId: string,
  answering: Pick<Answering, "purpose" | "turn">,
  random: Random,
): Map<number, string> {
  const talent = seededRandom(seedOf(learnerId)).next();
  return new Map(
    items.map(({ position, item }) => {
      const knows = random.next() < chanceOf(item, talent, answering);
      return [position, responseTo(item, knows, random)];
    }),
  );
}

function wrongScript(items: readonly FormItem[], random: Random): Map<number, string> {
  return new Map(items.map(({ position, item }, at) => [position, responseTo(item, at % 2 === 0, random)]));
}

/** How likely a scam is recognised, a genuine message let pass: at the least and what talent adds. */
const chances: Record<FormPurpose, Record<"scam" | "genuine", [number, number]>> = {
  before: { scam: [0.36, 0.4], genuine: [0.5, 0.34] },
  quiz: { scam: [0.66, 0.32], genuine: [0.66, 0.3] },
  booster: { scam: [0.6, 0.32], genuine: [0.64, 0.3] },
};

function chanceOf(
  item: FormItem["item"],
  talent: number,
  { purpose, turn }: Pick<Answering, "purpose" | "turn">,
): number {
  // so that the district finds a few items worth a look: one key that the better ones contradict, one too hard
  const quirk = seedOf(item.id) % 19;
  if (quirk === 0) return 0.85 - 0.7 * talent;
  const isGenuine = item.kind === "verdict" && item.genuine;
  const leans = turn === "leans" && purpose !== "before";
  const [least, more] = chances[leans ? "before" : purpose][isGenuine ? "genuine" : "scam"];
  const lean = leans ? (isGenuine ? -0.22 : 0.22) : 0;
  const chance = least + more * talent + lean - (item.difficulty - 1) * 0.06;
  return quirk === 1 ? chance * 0.25 : Math.min(chance, 0.99);
}

function responseTo(item: FormItem["item"], knows: boolean, random: Random): string {
  const sure = random.next() < 0.5;
  if (item.kind === "verdict") {
    const saysScam = item.genuine ? !knows : knows;
    return saysScam ? (sure ? "A" : "B") : sure ? "D" : "C";
  }
  const key = keyOf(item) ?? "";
  if (knows) return key;
  const others = choicesOf(item).filter((choice) => !chosenIn(key).includes(choice));
  return item.kind === "order" ? choicesOf(item).join(",") : random.pick(others);
}
