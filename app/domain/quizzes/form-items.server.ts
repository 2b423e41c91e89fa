import { db } from "#app/db/client.server.ts";
import { BoundedMap } from "#app/lib/bounded-map.ts";
import { itemSchema } from "./item.ts";
import { type FormItem, formsOfStep, isOther, orderFor, type TestStep } from "./quiz.ts";

// A form and the versions it names never change, so a process reads each form once; a hundred classes at the
// same time are a few megabytes.
const formsKept = 500;
const kept = new BoundedMap<string, Promise<FormItem[]>>(formsKept);

/** The items of a form by position, from the versions kept when it was drawn: never from today's files. */
export function listFormItems(formId: string): Promise<FormItem[]> {
  const known = kept.get(formId);
  if (known) return known;
  const read = readFormItems(formId);
  kept.set(formId, read);
  read.catch(() => kept.delete(formId));
  return read;
}

interface KnownForm {
  id: string;
  seed: number;
  band: string;
  isSelfStudy: boolean;
}

const formOf = new BoundedMap<string, KnownForm>(formsKept);

/** The form of a class session that is asked in this step; null where the plan has none. */
export async function findForm(classSessionId: string, step: TestStep): Promise<KnownForm | null> {
  const key = `${classSessionId} ${step}`;
  const known = formOf.get(key);
  if (known) return known;
  const row = await db.quizForm.findFirst({
    where: { classSessionId, purpose: { in: [...formsOfStep[step]] } },
    select: { id: true, seed: true, band: true, classSession: { select: { way: true } } },
  });
  if (!row) return null;
  const { id, seed, band, classSession } = row;
  const form = { id, seed, band, isSelfStudy: classSession.way === "self-study" };
  formOf.set(key, form);
  return form;
}

/** A form's items in one pupil's order: messages first, so that nobody has to change from judging and back. */
export function inOrder(items: readonly FormItem[], orderSeed: number): FormItem[] {
  const byPosition = new Map(items.map((formItem) => [formItem.position, formItem]));
  const positions = items.map(({ position }) => position);
  const ordered = orderFor(orderSeed, positions).map((position) => byPosition.get(position) as FormItem);
  return ordered.sort((a, b) => Number(isOther(a.item)) - Number(isOther(b.item)));
}

/** How many messages the class will be asked about; 0 where the plan has no such form. */
export async function countFormItems(classSessionId: string, step: TestStep): Promise<number> {
  return db.quizFormItem.count({
    where: { form: { classSessionId, purpose: { in: [...formsOfStep[step]] } } },
  });
}

async function readFormItems(formId: string): Promise<FormItem[]> {
  const rows = await db.quizFormItem.findMany({ where: { formId }, orderBy: { position: "asc" } });
  if (rows.length === 0) throw new Error(`form ${formId} has no items`);
  const versions = await db.contentVersion.findMany({
    where: { id: { in: rows.map(({ itemVersionId }) => itemVersionId) } },
    select: { id: true, source: true },
  });
  const sources = new Map(versions.map(({ id, source }) => [id, source]));
  return rows.map(({ position, itemId, itemVersionId }) => {
    const source = sources.get(itemVersionId);
    if (source === undefined) throw new Error(`item ${itemId}: version ${itemVersionId} is not kept`);
    return { position, item: itemSchema.parse(JSON.parse(source)) };
  });
}
