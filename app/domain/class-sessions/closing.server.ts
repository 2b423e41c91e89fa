import type { Transaction } from "#app/db/client.server.ts";
import { standingClosing } from "./closings.ts";

/** What has ended a class session and stands; null while it is open, or open again. */
export function findClosing(client: Pick<Transaction, "classSessionClosing">, classSessionId: string) {
  return client.classSessionClosing.findFirst({ where: { classSessionId, ...standingClosing.where } });
}
