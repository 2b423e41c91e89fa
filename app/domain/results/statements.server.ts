/** Results as xAPI statements, one JSON a line, written as they are read. Decision 0183. */
import { v5 } from "uuid";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { coverageDay } from "#app/domain/coverage/coverage-day.server.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { pagesOfPapers, type StoredPaper } from "./papers.server.ts";
import { type AskedItem, type StatementSetting, statementsOf } from "./statement.ts";
import { getTaughtClassOfToday } from "./taught-class.server.ts";

/** Of a class, for those who teach it, with the names of those who sit in it today. */
export async function exportClassStatements(
  viewer: StaffViewer,
  classId: string,
  home: string,
): Promise<{ className: string; lines: AsyncGenerator<string> }> {
  const { schoolClass, today, year } = await getTaughtClassOfToday(viewer, classId);
  const roster = await listRoster([classId], today);
  const names = new Map(roster.map(({ learnerId, name }) => [learnerId, name]));
  const { districtId } = viewer;
  const subject = { schoolId: schoolClass.schoolId, subjectKind: "class", subjectId: classId };
  await recordAudit(db, { viewer, action: "export.made", ...subject, detail: { what: "class-statements" } });
  const pages = pagesOfPapers({ districtId, classId, year });
  return { className: schoolClass.name["zh-CN"], lines: linesOf(pages, home, names) };
}

/**
 * Of a whole district, for a learning record store: opaque ids, no names. Asked for at the server alone; whoever sits
 * there has the database as well.
 */
export async function exportDistrictStatements(
  districtId: string,
  home: string,
): Promise<AsyncGenerator<string>> {
  const { year } = await coverageDay(districtId, {});
  const detail = { what: "district-statements" };
  await recordAudit(db, { actorId: null, districtId, action: "export.made", detail });
  return linesOf(pagesOfPapers({ districtId, year }), home, null);
}

async function* linesOf(
  pages: AsyncGenerator<StoredPaper[]>,
  home: string,
  names: ReadonlyMap<string, string | null> | null,
): AsyncGenerator<string> {
  const setting: StatementSetting = {
    home,
    titleOf: ({ lessonSlug, band }) => getLesson(lessonSlug, band)?.title ?? null,
    idOf: (attemptId, words) => v5(words, attemptId),
  };
  for await (const page of pages) {
    const asked = await askedOf([...new Set(page.map(({ formId }) => formId))]);
    const mine = names ? page.filter(({ learnerId }) => names.has(learnerId)) : page;
    const lines = mine.flatMap((paper) => {
      const name = names?.get(paper.learnerId) ?? null;
      return statementsOf({ ...paper, name }, asked.get(paper.formId) ?? [], setting).map((statement) =>
        JSON.stringify(statement),
      );
    });
    if (lines.length > 0) yield `${lines.join("\n")}\n`;
  }
}

async function askedOf(formIds: readonly string[]): Promise<Map<string, AskedItem[]>> {
  const rows = await db.quizFormItem.findMany({
    where: { formId: { in: [...formIds] } },
    select: { formId: true, position: true, itemVersionId: true },
  });
  const versions = new Map(rows.map((row) => [`${row.formId} ${row.position}`, row.itemVersionId]));
  const asked = new Map<string, AskedItem[]>();
  for (const formId of formIds) {
    const items = await listFormItems(formId);
    asked.set(
      formId,
      items.map((each) => ({ ...each, versionId: versions.get(`${formId} ${each.position}`) ?? "" })),
    );
  }
  return asked;
}
