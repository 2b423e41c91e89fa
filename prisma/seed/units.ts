/** District, units and the first people: an officer, and for each unit an administrator. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { createStaff } from "#app/domain/people/staff.server.ts";
import { districtSettingsSchema } from "#app/domain/schools/settings.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import { seededRandom } from "#app/lib/random.ts";
import { drawPassword, type StaffDemoAccount } from "./accounts.ts";
import { district, namedStaff, region, type SchoolKey, schools } from "./core.ts";
import { adultName } from "./names.ts";
import { listsOf } from "./rosters.ts";
import { asOf, instantOf } from "./time.ts";

export interface SeededSchool {
  key: SchoolKey;
  id: string;
  districtId: string;
  /** its administrator, as signed in */
  admin: StaffViewer;
}

export interface SeededUnits {
  districtId: string;
  schools: SeededSchool[];
  accounts: StaffDemoAccount[];
}

const openedOn = "2012-09-01";

/** Everything a district has before its first class list: set up in the August before last. */
export async function seedUnits(lastYear: number, keys: readonly SchoolKey[]): Promise<SeededUnits> {
  const from = `${lastYear}-08-20`;
  return asOf(instantOf(from), async () => {
    const districtId = newId();
    const createdAt = instantOf(from);
    const regionId = newId();
    await db.region.create({ data: { id: regionId, name: region } });
    await db.district.create({ data: { id: districtId, regionId, ...district, createdAt } });
    const settings = districtSettingsSchema.parse({});
    await db.districtSetting.create({
      data: { id: newId(), districtId, effectiveOn: from, settings, recordedAt: createdAt },
    });
    const accounts: StaffDemoAccount[] = [];
    await addStaff(accounts, districtId, null, { ...namedStaff.districtOfficer, from });
    const seeded: SeededSchool[] = [];
    for (const key of keys) {
      const id = await insertSchool(key, districtId, createdAt);
      const admin = key === "junior" ? namedStaff.schoolAdmin : adminOf(key);
      const personId = await addStaff(accounts, districtId, id, { ...admin, from });
      seeded.push({ key, id, districtId, admin: adminViewer(personId, districtId, id) });
    }
    return { districtId, schools: seeded, accounts };
  });
}

/** The first of the unit's own staff list: the import finds the two to be one person. */
function adminOf(key: SchoolKey): { name: string; username: string } {
  const staff = listsOf(key)["last-year"].sheets.at(-1)?.pupils ?? [];
  const counts = new Map<string, number>();
  for (const { name } of staff) counts.set(name, (counts.get(name) ?? 0) + 1);
  const name = staff.find((line) => counts.get(line.name) === 1)?.name;
  return { name: name ?? adultName(seededRandom(1)), username: `xuexiao-${schools[key].code}` };
}

async function insertSchool(key: SchoolKey, districtId: string, createdAt: Date): Promise<string> {
  const { code, name, shortName, kind, stages } = schools[key];
  const id = newId();
  await db.school.create({ data: { id, districtId, code, name, shortName, kind, openedOn, createdAt } });
  await db.schoolStage.createMany({
    data: [...stages, { stage: "staff", grades: 1 }].map(({ stage, grades }) => {
      return { id: newId(), schoolId: id, stage, grades, from: openedOn };
    }),
  });
  return id;
}

async function addStaff(
  accounts: StaffDemoAccount[],
  districtId: string,
  schoolId: string | null,
  { name, username, from }: { name: string; username: string; from: LocalDate },
): Promise<string> {
  const password = drawPassword();
  const role = schoolId === null ? "district-officer" : "school-admin";
  const appointments = [{ role, schoolId }] as const;
  const by = { kind: "system", districtId } as const;
  const created = await createStaff(by, { name, username, appointments, from, password });
  if (!created.ok) throw new Error(`${username}: ${created.reason}`);
  const account = { username, password };
  if (schoolId === null) accounts.push({ role: "district", ...account, startUrl: "/district" });
  else accounts.push({ role: "school", ...account, startUrl: "/school" });
  return created.personId;
}

function adminViewer(personId: string, districtId: string, schoolId: string): StaffViewer {
  const appointments = [{ role: "school-admin", schoolId }] as const;
  return { kind: "staff", personId, districtId, loginSessionId: "", appointments };
}
