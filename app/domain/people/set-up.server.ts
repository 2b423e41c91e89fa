/** The first visit to an empty installation: region, district, settings and the first district officer. */
import { civilDay } from "#app/auth/day.server.ts";
import { takeTry } from "#app/auth/limits.server.ts";
import { findOneTimeCode, redeemOneTimeCode } from "#app/auth/one-time-code.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { type PasswordFault, passwordFault } from "#app/auth/password.ts";
import { db, transact } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { districtSettingsSchema } from "#app/domain/schools/settings.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { insertStaff } from "./staff.server.ts";
import { openStaffSession } from "./staff-sign-in.server.ts";

export interface SetUp {
  code: string;
  region: string;
  district: string;
  authority: string;
  name: string;
  username: string;
  newPassword: string;
}

export type SetUpResult =
  | { ok: true; token: string; home: string }
  | { ok: false; reason: "wrongCode" | "limited" | PasswordFault };

export async function isSetUp(): Promise<boolean> {
  return (await db.district.findFirst({ select: { id: true } })) !== null;
}

export async function setUpDistrict(setUp: SetUp, address: string): Promise<SetUpResult> {
  if (!(await takeTry("address", address))) return { ok: false, reason: "limited" };
  if (!(await findOneTimeCode(db, "set-up", setUp.code))) return { ok: false, reason: "wrongCode" };
  const fault = passwordFault(setUp.newPassword, setUp.username);
  if (fault) return { ok: false, reason: fault };
  const passwordHash = await hashPassword(setUp.newPassword);
  const personId = await transact(async (tx) => {
    const code = await findOneTimeCode(tx, "set-up", setUp.code);
    if (!code || !(await redeemOneTimeCode(tx, code.id)) || (await tx.district.count()) > 0) return null;
    const at = now();
    const region = { id: newId(), name: setUp.region };
    const { district: name, authority } = setUp;
    const district = { id: newId(), regionId: region.id, name, authority, createdAt: at };
    await tx.region.create({ data: region });
    await tx.district.create({ data: district });
    await tx.districtSetting.create({
      data: {
        id: newId(),
        districtId: district.id,
        effectiveOn: civilDay(),
        settings: districtSettingsSchema.parse({}),
        recordedAt: at,
      },
    });
    const officer = { name: setUp.name, username: setUp.username };
    const appointments = [{ role: "district-officer", schoolId: null }] as const;
    const system = { kind: "system", districtId: district.id } as const;
    const staff = await insertStaff(tx, system, { ...officer, appointments }, passwordHash);
    if (!staff.ok) throw new Error("a staff account stands in a database without a district");
    await tx.oneTimeCode.deleteMany({ where: { purpose: "set-up", usedAt: null } });
    await recordAudit(tx, { actorId: staff.personId, districtId: district.id, action: "set-up.done" });
    return staff.personId;
  });
  if (!personId) return { ok: false, reason: "wrongCode" };
  return { ok: true, ...(await openStaffSession(personId)) };
}
