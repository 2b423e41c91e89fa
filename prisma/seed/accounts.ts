/** Who may sign in to a demo database. Passwords and PINs are drawn anew for each, and stand in one file only. */
import { randomInt } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataDirectory } from "#app/db/config.server.ts";

export interface StaffDemoAccount {
  role: "district" | "school" | "teacher";
  username: string;
  password: string;
  startUrl: string;
}

export interface StudentDemoAccount {
  role: "student";
  schoolCode: string;
  classCode: string;
  seat: number | null;
  name: string | null;
  pin: string;
}

export type DemoAccount = StaffDemoAccount | StudentDemoAccount;

// no l, o, 0, 1: read aloud and typed from paper
const letters = "abcdefghijkmnpqrstuvwxyz23456789";

export function drawPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group()].join("-");
}

export function writeDemoAccounts(accounts: readonly DemoAccount[]): string {
  const file = path.join(dataDirectory(), "demo-accounts.json");
  // nothing else is kept there yet where the database is a server
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  return file;
}
