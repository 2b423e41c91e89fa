/**
 * The installation's own key, kept outside the database: whoever steals the database cannot try PINs on it.
 * Several servers on one database share it by FANZHA_SECRET_KEY. Decision 0132.
 */
import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import path from "node:path";
import { dataDirectory } from "#app/db/config.server.ts";

const keys = new Map<string, Buffer>();

/** A keyed digest; each purpose has a key of its own, derived from the one that is kept. */
export function hmac(purpose: "pin" | "rate-limit", message: string): string {
  let key = keys.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync("sha256", readSecretKey(), "", `fanzha ${purpose}`, 32));
    keys.set(purpose, key);
  }
  return createHmac("sha256", key).update(message).digest("base64url");
}

/** Read at the first use; made at the very first. */
function readSecretKey(): Buffer {
  const given = process.env.FANZHA_SECRET_KEY;
  if (given !== undefined) {
    if (given.length < 32) throw new Error("FANZHA_SECRET_KEY needs at least 32 characters of chance");
    return Buffer.from(given);
  }
  const folder = path.join(dataDirectory(), "secrets");
  const file = path.join(folder, "key");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return readKeyFile(file) ?? makeKeyFile(file);
}

function readKeyFile(file: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
    if (key.length !== 32) throw new Error(`${file} is damaged: bring it back from the backup`);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function makeKeyFile(file: string): Buffer {
  const key = randomBytes(32);
  try {
    // "wx": of two processes that start together one makes it and the other reads it
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, `${key.toString("base64")}\n`);
    fsyncSync(handle);
    closeSync(handle);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return readKeyFile(file) as Buffer;
  }
}
