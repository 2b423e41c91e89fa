/** The length of quizzes as district and school have it. */
import { holdsRole, type StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { getSchoolSettings } from "#app/domain/schools/school-settings.server.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { forbidden } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { QuizLength } from "./quiz-length.ts";

/** What is proposed to whoever starts. */
export async function getQuizLength(
  { districtId, schoolId }: { districtId: string; schoolId: string },
  onDate: LocalDate,
): Promise<QuizLength> {
  const [district, school] = await Promise.all([
    getSettings(districtId, onDate),
    getSchoolSettings(schoolId, onDate),
  ]);
  return school.quizLength ?? district.quizLength;
}

type Changed = KeyReused | { ok: true };

/** From today on, for all units that have nothing of their own. */
export async function setDistrictQuizLength(
  viewer: StaffViewer,
  { commandKey: key, quizLength }: { commandKey: string; quizLength: QuizLength },
  effectiveOn: LocalDate,
): Promise<Changed> {
  if (!holdsRole(viewer, "district-officer")) throw forbidden();
  const { districtId, personId: recordedById } = viewer;
  // a set is whole: those that have been decided for days to come are decided anew, with this length
  const later = await db.districtSetting.findMany({
    where: { districtId, effectiveOn: { gt: effectiveOn } },
    distinct: ["effectiveOn"],
    select: { effectiveOn: true },
  });
  const days = [effectiveOn, ...later.map((row) => row.effectiveOn)];
  const sets = await Promise.all(
    days.map(async (day) => ({
      effectiveOn: day,
      settings: { ...(await getSettings(districtId, day)), quizLength },
    })),
  );
  const command = { key, command: "set-quiz-length", body: { districtId, quizLength } };
  return withReceipt(recordedById, command, async (tx) => {
    const recorded = { recordedAt: now(), recordedById };
    await tx.districtSetting.createMany({
      data: sets.map((set) => ({ id: newId(), districtId, ...set, ...recorded })),
    });
    await recordAudit(tx, { viewer, action: "quiz-length.changed", detail: { quizLength } });
    return { ok: true as const };
  });
}

/** From today on; null: as the district has it. */
export async function setSchoolQuizLength(
  viewer: StaffViewer,
  { commandKey: key, quizLength }: { commandKey: string; quizLength: QuizLength | null },
  effectiveOn: LocalDate,
): Promise<Changed> {
  const { id: schoolId, districtId } = await getOwnSchool(viewer);
  const settings = { ...(await getSchoolSettings(schoolId, effectiveOn)), quizLength };
  const command = { key, command: "set-quiz-length", body: { schoolId, quizLength } };
  return withReceipt(viewer.personId, command, async (tx) => {
    const recorded = { recordedAt: now(), recordedById: viewer.personId };
    await tx.schoolSetting.create({
      data: { id: newId(), districtId, schoolId, effectiveOn, settings, ...recorded },
    });
    await recordAudit(tx, { viewer, schoolId, action: "quiz-length.changed", detail: { quizLength } });
    return { ok: true as const };
  });
}
