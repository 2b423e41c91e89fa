/** The monthly form: read, drafted, saved as a new revision, handed in. */
import { type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import type { DistrictSettings } from "#app/domain/schools/settings.ts";
import { now } from "#app/lib/clock.server.ts";
import { type LocalDate, type LocalMonth, laterOf, localDateOf } from "#app/lib/dates.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { getClueFigures } from "./clues.server.ts";
import { countForNarrative } from "./facts.server.ts";
import type { FormState, MonthlyFormContent, MonthlyFormDocument } from "./monthly-form.ts";
import { draftNarrative, type NarrativeFacts } from "./narrative.ts";
import { reportMonthsUntil } from "./period.ts";

export interface FormSchool {
  id: string;
  name: string;
  districtId: string;
  districtName: string;
  openedOn: LocalDate;
  settings: DistrictSettings;
  today: LocalDate;
}

/** The school whose form the viewer keeps; 404 for anybody who keeps none. */
export async function getFormSchool(viewer: StaffViewer): Promise<FormSchool> {
  const school = found(
    await db.school.findFirst({
      where: { districtId: viewer.districtId, id: { in: schoolIdsOf(viewer, "school-admin") } },
      include: { district: true },
      orderBy: { code: "asc" },
    }),
  );
  const settings = await getSettings(school.districtId, localDateOf(now(), "Asia/Shanghai"));
  return {
    id: school.id,
    name: school.name,
    districtId: school.districtId,
    districtName: school.district.name,
    openedOn: school.openedOn,
    settings,
    today: localDateOf(now(), settings.timeZone),
  };
}

export interface MonthlyForm extends MonthlyFormDocument {
  state: FormState;
  /** 0: nothing saved yet, the narrative is a fresh draft */
  revision: number;
  revisionId: string | null;
  recordedById: string | null;
  /** what the system counts now; a saved narrative is compared with it, never silently replaced */
  counted: NarrativeFacts;
  /** as it stood when the form was handed in, by the rule of that day; null before that */
  countedThen: NarrativeFacts | null;
  /** what would be drafted now */
  freshNarrative: string;
  /** the records say something else than when this wording was saved */
  hasChanged: boolean;
}

export async function getMonthlyForm(
  viewer: StaffViewer,
  school: FormSchool,
  month: LocalMonth,
): Promise<MonthlyForm> {
  const [submission, newest, counted, clues] = await Promise.all([
    newestSubmission(school.id, month),
    db.monthlyFormRevision.findFirst({
      where: { schoolId: school.id, month },
      orderBy: { revision: "desc" },
    }),
    countForNarrative(viewer, school, month),
    getClueFigures(viewer, school.id, month),
  ]);
  const saved = submission
    ? await db.monthlyFormRevision.findUnique({ where: { id: submission.revisionId } })
    : newest;
  const freshNarrative = draftNarrative(counted);
  const content: MonthlyFormContent = saved ?? {
    narrative: freshNarrative,
    cluesOfMonth: clues.cluesOfMonth,
    cluesInTotal: clues.cluesInTotal,
    clueList: clues.lines.join("\n"),
    remarks: "",
  };
  return {
    districtName: school.districtName,
    schoolName: school.name,
    month,
    narrative: content.narrative,
    cluesOfMonth: content.cluesOfMonth,
    cluesInTotal: content.cluesInTotal,
    clueList: content.clueList,
    remarks: content.remarks,
    state: submission
      ? { state: "submitted", at: submission.submittedAt }
      : saved
        ? { state: "drafted", at: saved.recordedAt }
        : { state: "not-started" },
    revision: saved?.revision ?? 0,
    revisionId: saved?.id ?? null,
    recordedById: saved?.recordedById ?? null,
    counted,
    countedThen: submission && saved ? (saved.counted as unknown as NarrativeFacts) : null,
    freshNarrative,
    hasChanged:
      saved !== null && draftNarrative(saved.counted as unknown as NarrativeFacts) !== freshNarrative,
  };
}

export type SaveRefusal = "submitted" | "key-reused";

/** A new revision; the ones before it stay. Refused once the month has been handed in. */
export async function saveMonthlyForm(
  viewer: StaffViewer,
  school: FormSchool,
  month: LocalMonth,
  content: MonthlyFormContent,
  commandKey: string,
): Promise<{ ok: true; revision: number } | { ok: false; reason: SaveRefusal }> {
  const counted = await countForNarrative(viewer, school, month);
  return withReceipt(
    viewer.personId,
    { key: commandKey, command: "saveMonthlyForm", body: { month, schoolId: school.id, ...content } },
    async (tx) => {
      if ((await tx.monthlyFormSubmission.count({ where: { schoolId: school.id, month } })) > 0) {
        return { ok: false as const, reason: "submitted" as const };
      }
      const last = await tx.monthlyFormRevision.aggregate({
        _max: { revision: true },
        where: { schoolId: school.id, month },
      });
      const revision = (last._max.revision ?? 0) + 1;
      const id = newId();
      await tx.monthlyFormRevision.create({
        data: {
          id,
          districtId: school.districtId,
          schoolId: school.id,
          month,
          revision,
          ...content,
          counted: counted as object,
          recordedAt: now(),
          recordedById: viewer.personId,
        },
      });
      await recordAudit(tx, {
        viewer,
        schoolId: school.id,
        action: "monthly-form.saved",
        subjectKind: "MonthlyFormRevision",
        subjectId: id,
      });
      return { ok: true as const, revision };
    },
  );
}

/** Hands in the newest saved wording; it stays as it is from then on. */
export async function submitMonthlyForm(
  viewer: StaffViewer,
  school: FormSchool,
  month: LocalMonth,
  commandKey: string,
): Promise<{ ok: true } | { ok: false; reason: "nothing-saved" | "key-reused" }> {
  return withReceipt(
    viewer.personId,
    { key: commandKey, command: "submitMonthlyForm", body: { month, schoolId: school.id } },
    async (tx) => {
      if ((await tx.monthlyFormSubmission.count({ where: { schoolId: school.id, month } })) > 0)
        return { ok: true as const };
      const newest = await tx.monthlyFormRevision.findFirst({
        where: { schoolId: school.id, month },
        orderBy: { revision: "desc" },
      });
      if (!newest) return { ok: false as const, reason: "nothing-saved" as const };
      await tx.monthlyFormSubmission.create({
        data: {
          id: newId(),
          districtId: school.districtId,
          schoolId: school.id,
          month,
          revisionId: newest.id,
          submittedAt: now(),
          submittedById: viewer.personId,
        },
      });
      await recordAudit(tx, {
        viewer,
        schoolId: school.id,
        action: "monthly-form.submitted",
        subjectKind: "MonthlyFormRevision",
        subjectId: newest.id,
      });
      return { ok: true as const };
    },
  );
}

/** The school's forms of the last twelve months, newest first. */
export async function listMonthlyForms(
  school: FormSchool,
): Promise<{ month: LocalMonth; state: FormState }[]> {
  const beganOn = laterOf(school.settings.campaignBeganOn, school.openedOn);
  const months = reportMonthsUntil(school.today, beganOn, 12);
  const where = { schoolId: school.id, month: { in: months } };
  const [revisions, submissions] = await Promise.all([
    db.monthlyFormRevision.groupBy({ by: ["month"], where, _max: { recordedAt: true } }),
    db.monthlyFormSubmission.findMany({ where }),
  ]);
  return months.map((month) => {
    const submission = submissions.find((row) => row.month === month);
    const saved = revisions.find((row) => row.month === month)?._max.recordedAt;
    if (submission) return { month, state: { state: "submitted", at: submission.submittedAt } };
    return { month, state: saved ? { state: "drafted", at: saved } : { state: "not-started" } };
  });
}

function newestSubmission(schoolId: string, month: LocalMonth) {
  return db.monthlyFormSubmission.findFirst({ where: { schoolId, month }, orderBy: { submittedAt: "desc" } });
}
