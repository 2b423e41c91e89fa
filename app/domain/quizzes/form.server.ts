import type { Transaction } from "#app/db/client.server.ts";
import { listItems } from "#app/domain/lessons/library.server.ts";
import { keepContentVersion } from "#app/domain/lessons/versions.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { blueprints, drawForm, type FormPurpose } from "./quiz.ts";

export interface NewForm {
  districtId: string;
  schoolId: string;
  classSessionId: string;
  purpose: FormPurpose;
  lessonSlug: string;
  band: Band;
  seed: number;
}

/**
 * The one form of a class session and purpose: items drawn by seed, none of another form of the same class
 * session, each kept as the version it is today. A lesson without enough items is a fault of the content, which
 * its own test finds; here it is thrown.
 */
export async function createForm(tx: Transaction, form: NewForm): Promise<{ formId: string }> {
  const asked = await tx.quizFormItem.findMany({
    where: { form: { classSessionId: form.classSessionId } },
    select: { itemId: true },
  });
  const avoid = new Set(asked.map(({ itemId }) => itemId));
  const pool = listItems(form.lessonSlug, form.band);
  const drawn = drawForm(pool, blueprints[form.purpose], form.seed, avoid);
  if (!drawn.ok) {
    const { part, wanted, available } = drawn;
    throw new Error(`${form.lessonSlug}/${form.band}: ${wanted} ${part} items wanted, ${available} there`);
  }
  const items = [];
  for (const [index, { item }] of drawn.items.entries()) {
    const itemVersionId = await keepContentVersion(tx, "item", item.id);
    items.push({ position: index + 1, itemId: item.id, itemVersionId });
  }
  const formId = newId();
  await tx.quizForm.create({
    data: {
      id: formId,
      districtId: form.districtId,
      schoolId: form.schoolId,
      classSessionId: form.classSessionId,
      purpose: form.purpose,
      lessonSlug: form.lessonSlug,
      band: form.band,
      seed: form.seed,
      createdAt: now(),
      items: { createMany: { data: items } },
    },
  });
  return { formId };
}
