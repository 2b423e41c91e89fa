/** argon2id by node:crypto at OWASP's first setting: 19 MiB, two passes, one lane. Kept as PHC strings. */
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2) as (kind: "argon2id", parameters: Argon2Parameters) => Promise<Buffer>;

const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await inTurn(() => derive("argon2id", { message: password, nonce, tagLength, ...cost }));
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** No hash at all (an unknown user, an invited one) takes as long as a wrong password. */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  const parts = phc.exec(hash ?? "");
  if (!parts) {
    await hashPassword(password);
    return false;
  }
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number) as [number, number, number];
  const nonce = Buffer.from(parts[4] as string, "base64");
  const expected = Buffer.from(parts[5] as string, "base64");
  const parameters = { message: password, nonce, memory, passes, parallelism, tagLength: expected.length };
  return timingSafeEqual(await inTurn(() => derive("argon2id", parameters)), expected);
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}

// Two at once leave the other threads to files and the name service, and hold 38 MiB at most; the rest queue.
const atOnce = 2;
const longestQueue = 200;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= longestQueue)
      throw new Response(null, { status: 503, headers: { "Retry-After": "10" } });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await work();
  } finally {
    // the place goes to the next in the queue, or becomes free
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
