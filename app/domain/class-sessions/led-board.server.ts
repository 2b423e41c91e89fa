/** What the board of a led class shows: the question, how many have answered, what the class chose. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { takenBack } from "#app/domain/quizzes/answer.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import type { Item } from "#app/domain/quizzes/item.ts";
import { type FormItem, formOfStep, stepOfForm, type TestStep } from "#app/domain/quizzes/quiz.ts";
import type { Locale } from "#app/lib/texts.ts";
import { getClassPlay } from "./class-play.server.ts";
import type { ClassPlay } from "./class-play.ts";
import { mediumOf, type Way } from "./class-session.ts";
import { type Place, placeOf, stopsOf } from "./flow.ts";
import { getLedStep, listHands } from "./led.server.ts";
import type { LedStep } from "./led.ts";
import { fewestToShow, type ItemOutcome, outcomeOfItem } from "./outcome.ts";
import { planSchema } from "./plan-schema.ts";
import { findClassSession, type StoredClassSession } from "./visible.server.ts";

export interface LedBoard {
  way: Way;
  place: Place;
  question: LedQuestion | null;
  /** the simulation, while the class plays it */
  play: ClassPlay | null;
}

export interface LedQuestion {
  purpose: TestStep;
  position: number;
  of: number;
  item: Item;
  /** pupils whose card or sheet has answered it; hands: how many went up */
  answered: number;
  /** by option, once it is talked about; null where too few have answered to stay anonymous */
  outcome: ItemOutcome | null;
  /** raised hands as counted last */
  hands: Record<string, number> | null;
}

/** `locale`: a story takes as many screens as its words need. */
export async function getLedBoard(
  classSession: StoredClassSession,
  locale: Locale,
): Promise<LedBoard | null> {
  const way = classSession.way as Way;
  const forms = await formsOf(classSession);
  const at = await getLedStep(classSession.id);
  const place = placeOf(stopsWith(classSession, forms), at);
  if (!place) return null;
  const { step, position } = place.current;
  const frame = { way, place, question: null, play: null };
  if (step === "simulation") {
    const play = await getClassPlay(classSession, at?.step === step ? at : place.current, locale);
    return { ...frame, play };
  }
  const form = step === "before" || step === "quiz" ? formOfStep(forms, step) : null;
  if (!form || position === null) return frame;
  const item = form.items.find((each) => each.position === position)?.item;
  if (!item) return frame;
  const isTalking = place.current.phase === "talking";
  const question = { purpose: step as TestStep, position, of: form.items.length, item };
  if (mediumOf[way] === null) {
    const hands = (await listHands(form.id)).get(position) ?? null;
    const answered = Object.values(hands ?? {}).reduce((sum, count) => sum + count, 0);
    const responses = Object.entries(hands ?? {}).flatMap(([letter, count]) =>
      Array<string>(count).fill(letter),
    );
    const outcome = isTalking ? outcomeOfItem(item, responses) : null;
    return { ...frame, question: { ...question, answered, outcome, hands } };
  }
  const responses = await listResponses(form.id, position);
  const outcome =
    isTalking && responses.size >= fewestToShow ? outcomeOfItem(item, [...responses.values()]) : null;
  return { ...frame, question: { ...question, answered: responses.size, outcome, hands: null } };
}

/** While the lesson's own pages are shown: where its last one leads to. Null if it is not this viewer's, or over. */
export async function getLessonTurn(
  viewer: StaffViewer,
  classSessionId: string,
): Promise<{ classSessionId: string; next: LedStep | null } | null> {
  const classSession = await findClassSession(viewer, classSessionId);
  if (!classSession || classSession.closing) return null;
  const stops = stopsWith(classSession, await formsOf(classSession));
  const lesson = { step: "lesson", position: null, phase: null } as const;
  return { classSessionId, next: placeOf(stops, lesson)?.next ?? null };
}

type WithItems = StoredClassSession["forms"][number] & { items: FormItem[] };

function formsOf({ forms }: StoredClassSession): Promise<WithItems[]> {
  return Promise.all(forms.map(async (form) => ({ ...form, items: await listFormItems(form.id) })));
}

function stopsWith({ plan }: StoredClassSession, forms: readonly WithItems[]): LedStep[] {
  const lengths = Object.fromEntries(forms.map(({ purpose, items }) => [stepOfForm(purpose), items.length]));
  return stopsOf(planSchema.parse(plan), lengths);
}

/** The newest answer of each pupil to one question. */
export async function listResponses(formId: string, position: number): Promise<Map<string, string>> {
  const rows = await db.answer.findMany({
    where: { position, attempt: { formId } },
    orderBy: { id: "asc" },
    select: { response: true, attempt: { select: { learnerId: true } } },
  });
  const newest = new Map(rows.map(({ response, attempt }) => [attempt.learnerId, response]));
  return new Map([...newest].filter(([, response]) => response !== takenBack));
}
