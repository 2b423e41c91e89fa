/** crypto.randomUUID exists on secure origins only; a school's own network is plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const longestTry = 15_000;

/** Posts fields and asks for JSON; a sign-in that has ended would be sent elsewhere, and is not followed. */
export async function postFields(path: string, fields: URLSearchParams): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), longestTry);
  try {
    return await fetch(path, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: fields,
      redirect: "manual",
      signal: abort.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Signed out, or somebody else has signed in on this computer meanwhile. */
export function isSignedOut({ type, status }: Response): boolean {
  return type === "opaqueredirect" || [401, 403, 404].includes(status);
}

/** What a queue waits with. */
export function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}
