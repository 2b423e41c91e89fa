import { type Bulk, openBulk } from "#app/db/bulk.server.ts";
import { standsInSql } from "#app/domain/class-sessions/closings.ts";
import type { GradedQuiz } from "#app/domain/quizzes/quiz.ts";
import { storedResult, takenBack } from "#app/domain/quizzes/results.server.ts";
import { schoolYearOf } from "#app/domain/schools/stage.ts";
import { type TalliedForm, type TalliedItem, type Tallies, TallyCounter } from "./item-tallies.ts";

/** How many papers are held at once. */
const pageSize = 5_000;

/**
 * Counts every paper of a district on a connection of its own. Forms, versions and results never change, so nothing
 * has to stand still meanwhile; ids are time-ordered, so pages by id are pages by time.
 */
export async function readTallies(districtId: string): Promise<Tallies> {
  const bulk = await openBulk();
  try {
    const counter = new TallyCounter(await readForms(bulk, districtId));
    const corrected = await readCorrected(bulk, districtId);
    for (let after = ""; ; ) {
      const rows = await bulk.rows<Paper>(papers, [after]);
      for (const { id, formId, learnerId, result } of rows)
        counter.add(formId, learnerId, corrected.get(id) ?? storedResult(result).positions);
      after = rows.at(-1)?.id ?? "";
      if (rows.length < pageSize) return counter.result();
    }
  } finally {
    await bulk.close();
  }
}

interface Paper {
  id: string;
  formId: string;
  learnerId: string;
  /** text on SQLite, parsed by the driver on PostgreSQL */
  result: string | GradedQuiz;
}

// the page is cut first and joined then: with a condition on the district, whose forms alone are counted anyway, or
// without statistics, planners gather and sort everything for every page
const papers = `
  SELECT s."id", a."formId", a."learnerId", s."result"
  FROM (SELECT "id", "attemptId", "result" FROM "AttemptSubmission" WHERE "id" > ? ORDER BY "id" LIMIT ${pageSize}) s
  JOIN "Attempt" a ON a."id" = s."attemptId" ORDER BY s."id"`;

/** Of papers that have been graded again, by the id of the first grading: what the newest says, nothing if it was taken back. */
async function readCorrected(bulk: Bulk, districtId: string): Promise<Map<string, GradedQuiz["positions"]>> {
  const rows = await bulk.rows<Pick<Paper, "id" | "result"> & { reason: string }>(
    `SELECT s."id", r."reason", r."result" FROM "AttemptRegrading" r
     JOIN "AttemptSubmission" s ON s."attemptId" = r."attemptId"
     JOIN "Attempt" a ON a."id" = r."attemptId" WHERE a."districtId" = ? ORDER BY r."id"`,
    [districtId],
  );
  return new Map(
    rows.map(({ id, reason, result }) => [id, reason === takenBack ? [] : storedResult(result).positions]),
  );
}

interface FormRow extends Omit<TalliedForm, "items" | "year"> {
  taughtOn: string;
}

async function readForms(bulk: Bulk, districtId: string): Promise<TalliedForm[]> {
  const forms = await bulk.rows<FormRow>(
    `SELECT f."id", f."purpose", f."lessonSlug", f."band", c."taughtOn"
     FROM "QuizForm" f JOIN "ClassSession" c ON c."id" = f."classSessionId"
     JOIN "ClassSessionClosing" e ON e."classSessionId" = c."id" AND e."kind" = 'closed' AND ${standsInSql("e")}
     WHERE f."districtId" = ? AND f."purpose" IN ('before', 'quiz')`,
    [districtId],
  );
  const asked = await bulk.rows<{ formId: string; position: number; itemVersionId: string }>(
    `SELECT i."formId", i."position", i."itemVersionId" FROM "QuizFormItem" i
     JOIN "QuizForm" f ON f."id" = i."formId" WHERE f."districtId" = ? AND f."purpose" IN ('before', 'quiz')`,
    [districtId],
  );
  const versions = await bulk.rows<{
    id: string;
    hash: string;
    measurementHash: string | null;
    source: string;
  }>(`SELECT "id", "hash", "measurementHash", "source" FROM "ContentVersion" WHERE "kind" = 'item'`);
  const itemOf = new Map(
    versions.map(({ id, hash, measurementHash, source }) => {
      return [id, { hash: measurementHash ?? hash, subscale: subscaleOf(source) }];
    }),
  );
  const itemsOf = new Map<string, Map<number, TalliedItem>>();
  for (const { formId, position, itemVersionId } of asked) {
    const item = itemOf.get(itemVersionId);
    if (!item) continue;
    const items = itemsOf.get(formId) ?? new Map<number, TalliedItem>();
    itemsOf.set(formId, items.set(position, item));
  }
  return forms.map(({ taughtOn, ...form }) => {
    return { ...form, year: schoolYearOf(taughtOn), items: itemsOf.get(form.id) ?? new Map() };
  });
}

function subscaleOf(source: string): "scam" | "genuine" | null {
  const item = JSON.parse(source) as { kind: string; genuine?: boolean };
  return item.kind === "verdict" ? (item.genuine ? "genuine" : "scam") : null;
}
