import type { Transaction } from "#app/db/client.server.ts";
import { closingOf, standingClosing } from "#app/domain/class-sessions/closings.ts";
import { yearInterval } from "#app/domain/coverage/year.ts";
import { listAskable } from "#app/domain/item-exchange/own-items.server.ts";
import type { KeptItem } from "#app/domain/lessons/kept-item.server.ts";
import { listItems } from "#app/domain/lessons/library.server.ts";
import { keepItemVersion } from "#app/domain/lessons/versions.server.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { balancedSeed, halfFor, halvesOf } from "./halves.ts";
import {
  type Blueprint,
  blueprints,
  drawForm,
  type FormPurpose,
  isForAllHands,
  stepOfForm,
  type Wishes,
} from "./quiz.ts";
import { blueprintFor, partsIn, type QuizLength } from "./quiz-length.ts";

export interface NewForm {
  districtId: string;
  schoolId: string;
  classSessionId: string;
  purpose: FormPurpose;
  lessonSlug: string;
  band: Band;
  /** from `seedForClassSession`: all forms of a class session have the same */
  seed: number;
  /** how many items of each part; without it, what the purpose is given by default: scams and genuine messages */
  blueprint?: Blueprint;
  /** of a quiz */
  length?: QuizLength;
  /** only what cards, paper and raised hands can answer */
  forAllHands?: boolean;
  /** a booster: of all lessons that the class has had, and what of them is taken first */
  booster?: { pool: readonly KeptItem[]; preferred: ReadonlySet<string> };
}

/**
 * The one form of a class session and purpose: items drawn by seed, none that the class was asked in this year as
 * long as others are left, each kept as the version it is today. A make-up asks what the class was asked, so that
 * whoever was away can be compared and uses nothing up. A lesson without enough items is a fault of the content,
 * which its own test finds; here it is thrown.
 */
export async function createForm(tx: Transaction, form: NewForm): Promise<{ formId: string }> {
  const step = stepOfForm(form.purpose);
  const pool = (form.booster?.pool ?? (await listPool(tx, form))).filter(
    ({ item }) => !form.forAllHands || isForAllHands(item),
  );
  const earlier = await listEarlierForms(tx, form.classSessionId);
  const model = earlier.isMakeUp
    ? earlier.forms.findLast(
        ({ purpose, lessonSlug }) => purpose === form.purpose && lessonSlug === form.lessonSlug,
      )
    : undefined;
  const others = earlier.forms.filter((other) => other !== model);
  const wishes: Wishes = {
    half: model
      ? new Set(model.itemIds)
      : (form.booster?.preferred ?? halvesOf(pool)[halfFor(step, form.seed)]),
    asked: new Map(others.flatMap(({ itemIds }, at) => itemIds.map((id) => [id, at + 1] as const))),
  };
  const blueprint = form.blueprint ?? partsOfModel(pool, model) ?? usualBlueprint(form, pool, wishes);
  const drawn = drawForm(pool, blueprint, form.seed, wishes);
  if (!drawn.ok) {
    const { part, wanted, available } = drawn;
    throw new Error(`${form.lessonSlug}/${form.band}: ${wanted} ${part} items wanted, ${available} there`);
  }
  const items = [];
  for (const [index, kept] of drawn.items.entries()) {
    const itemVersionId = await keepItemVersion(tx, kept);
    items.push({ position: index + 1, itemId: kept.item.id, itemVersionId });
  }
  const formId = newId();
  const { districtId, schoolId, classSessionId, purpose, lessonSlug, band, seed } = form;
  await tx.quizForm.create({
    data: {
      ...{ id: formId, districtId, schoolId, classSessionId, purpose, lessonSlug, band, seed },
      createdAt: now(),
      items: { createMany: { data: items } },
    },
  });
  return { formId };
}

/** As many of each part as the class was asked; null where some of it cannot be asked any more, or not in this way. */
function partsOfModel(pool: readonly KeptItem[], model: { itemIds: string[] } | undefined): Blueprint | null {
  const there = pool.filter(({ item }) => model?.itemIds.includes(item.id));
  return model && there.length === model.itemIds.length ? partsIn(there) : null;
}

function usualBlueprint(
  { purpose, length, forAllHands }: Pick<NewForm, "purpose" | "length" | "forAllHands">,
  pool: readonly KeptItem[],
  { asked }: Wishes,
): Blueprint {
  if (purpose !== "quiz" || !length) return blueprints[purpose];
  return blueprintFor(length, { ownDevices: !forAllHands }, pool, asked ?? new Map());
}

/** The lesson's items, and those of the district's own that somebody has signed for. */
async function listPool(
  tx: Transaction,
  { districtId, lessonSlug: lesson, band }: Pick<NewForm, "districtId" | "lessonSlug" | "band">,
): Promise<KeptItem[]> {
  return [...listItems(lesson, band), ...(await listAskable(tx, { districtId, lesson, band }))];
}

/** What the classes of a class session were asked in the year of its day, the oldest first. */
async function listEarlierForms(tx: Transaction, classSessionId: string) {
  const { classes, districtId, taughtOn, purpose } = await tx.classSession.findUniqueOrThrow({
    where: { id: classSessionId },
    include: { classes: true },
  });
  const year = yearInterval(await getSettings(districtId, taughtOn), taughtOn);
  const classIds = classes.map(({ classId }) => classId);
  const rows = await tx.classSession.findMany({
    where: {
      districtId,
      taughtOn: { gte: year.from, lt: year.to },
      classes: { some: { classId: { in: classIds } } },
    },
    orderBy: { id: "asc" },
    select: { closings: standingClosing, forms: { orderBy: { id: "asc" }, select: askedForm } },
  });
  const forms = rows.flatMap(({ closings, forms }) =>
    // a class session that was called off before anybody had begun has shown nothing
    forms.filter(({ _count }) => closingOf({ closings })?.kind !== "abandoned" || _count.attempts > 0),
  );
  return {
    isMakeUp: purpose === "made-up",
    forms: forms.map(({ items, ...form }) => ({ ...form, itemIds: items.map(({ itemId }) => itemId) })),
  };
}

const askedForm = {
  purpose: true,
  lessonSlug: true,
  items: { select: { itemId: true } },
  _count: { select: { attempts: true } },
} as const;

/** Which of the two halves comes first is what fewer classes of the school have had with this lesson. */
export async function seedForClassSession(
  tx: Transaction,
  place: { districtId: string; schoolId: string; lessonSlug: string; band: Band },
  seed: number,
): Promise<number> {
  const rows = await tx.classSession.findMany({
    where: { ...place, purpose: "taught" },
    select: { forms: { select: { seed: true }, take: 1 } },
  });
  return balancedSeed(
    seed,
    rows.flatMap(({ forms }) => forms.map((form) => form.seed)),
  );
}
