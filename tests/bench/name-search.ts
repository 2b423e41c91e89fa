/**
 * How long it takes to find a name among 50,000 of one school, with 10,000 more of another school in the same
 * database. Fills the empty database of DATA_DIR or DATABASE_URL; prints milliseconds per search as JSON, beside a
 * bare pass over the same names.
 */
import { closeDatabase, db, transact } from "#app/db/client.server.ts";
import { migrate } from "#app/db/migrate.server.ts";
import { findNames } from "#app/domain/roster/pupil-search.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { seededRandom } from "#app/lib/random.ts";
import { pupilName } from "#prisma/seed/names.ts";

const repeats = Number(process.argv[2] ?? 10);
const recordedAt = new Date("2026-09-01T00:00:00Z");
const openedOn = "2026-09-01";
const random = seededRandom(1);

await migrate();
await db.region.create({ data: { id: "region", name: "bench" } });
const district = { id: "district", regionId: "region", name: "bench", authority: "bench" };
await db.district.create({ data: { ...district, createdAt: recordedAt } });
await fill("large", "100001", 50_000);
await fill("other", "100002", 10_000);

/** a surname of thousands, a whole name, four characters, and nobody at all, which reads every name */
const parts = ["王", "张伟", "阿依古丽", "没有这个人"];
const values: number[] = [];
const limits: number[] = [];
for (let n = -2; n < repeats; n++)
  for (const part of parts) {
    const began = performance.now();
    await findNames("large", part);
    const found = performance.now();
    await db.$queryRaw`SELECT COUNT(*) AS "count" FROM "PersonName" WHERE "name" LIKE ${`%${part}%`}`;
    // the first rounds warm up
    if (n < 0) continue;
    values.push(found - began);
    limits.push(performance.now() - found);
  }
await closeDatabase();
process.stdout.write(JSON.stringify({ values, limits }));

async function fill(schoolId: string, code: string, count: number): Promise<void> {
  const districtId = "district";
  const school = { id: schoolId, districtId, code, name: schoolId, shortName: schoolId };
  await db.school.create({ data: { ...school, kind: "primary", openedOn, createdAt: recordedAt } });
  const classId = `class-${schoolId}`;
  const kind = { stage: "primary", entryYear: 2026, number: 1, rosterKind: "named" };
  await db.schoolClass.create({ data: { id: classId, districtId, schoolId, ...kind, openedOn, recordedAt } });
  for (let done = 0; done < count; done += 1_000)
    await transact(async (tx) => {
      const ids = Array.from({ length: 1_000 }, newId);
      const names = ids.map((personId) => {
        return { id: newId(), personId, name: pupilName(random), recordedAt };
      });
      const place = { districtId, schoolId, classId, status: "enrolled", openedBy: "admitted" };
      await tx.person.createMany({ data: ids.map((id) => ({ id, districtId, createdAt: recordedAt })) });
      await tx.personName.createMany({ data: names });
      await tx.enrolment.createMany({
        data: ids.map((learnerId) => ({ id: newId(), ...place, learnerId, from: openedOn, recordedAt })),
      });
    });
}
