import { db } from "#app/db/client.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { log } from "#app/server/log.server.ts";
import { createOneTimeCode } from "./one-time-code.server.ts";

/**
 * While there is no district, whoever can read the server's log may set it up. Every start writes a code of
 * its own; they all end with the first set-up, or after a day.
 */
export async function ensureSetUpCode(): Promise<string | null> {
  if (await db.district.findFirst({ select: { id: true } })) return null;
  await db.oneTimeCode.deleteMany({ where: { purpose: "set-up", expiresAt: { lte: now() } } });
  const { code } = await createOneTimeCode(db, "set-up");
  log.warn({ code }, `首次使用：打开 /set-up，输入一次性代码 ${code}（24 小时内有效）`);
  return code;
}
