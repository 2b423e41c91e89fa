/** The cookies of the product: a sign-in, the language, whether the room wants a dark board, and sounds for small readers. */
import { type Locale, locales } from "#app/lib/texts.ts";

export function readCookie(header: string | null, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/**
 * Came by https, perhaps through a proxy that ended it. A forged header changes only the cookie of whoever
 * forged it.
 */
export function isSecure(request: Request): boolean {
  return (
    request.url.startsWith("https:") ||
    request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https"
  );
}

// In a school's own network the server speaks plain http, where a browser refuses Secure and __Host-. By
// https the plain name is not even read: whoever sits on the wire could have planted it.
function sealed(secure: boolean, name: string): string {
  return secure ? `__Host-${name}` : name;
}

// a rehearsal has sign-ins of its own, so that the teacher's own one is still there afterwards
function tokenName(request: Request): string {
  return sealed(isSecure(request), readRehearsal(request) ? "rehearsal-sign-in" : "sign-in");
}

function sealedCookie(secure: boolean, name: string, value: string): string {
  return `${sealed(secure, name)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** The secret of the rehearsal that this browser is in. */
export function readRehearsal(request: Request): string | null {
  return readCookie(request.headers.get("cookie"), sealed(isSecure(request), "rehearsal")) || null;
}

export function rehearsalCookies(request: Request, secret: string, token: string): string[] {
  const secure = isSecure(request);
  return [sealedCookie(secure, "rehearsal", secret), sealedCookie(secure, "rehearsal-sign-in", token)];
}

export function emptyRehearsalCookies(request: Request): string[] {
  return rehearsalCookies(request, "", "").map((cookie) => `${cookie}; Max-Age=0`);
}

export function readToken(request: Request): string | null {
  return readCookie(request.headers.get("cookie"), tokenName(request)) || null;
}

/** No Max-Age: a shared computer forgets it with its browser; the server ends it on its own time. */
export function tokenCookie(request: Request, token: string): string {
  const secure = isSecure(request);
  return `${tokenName(request)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

export function emptyTokenCookie(request: Request): string {
  return `${tokenCookie(request, "")}; Max-Age=0`;
}

export function readLocale(request: Request): Locale {
  const asked = readCookie(request.headers.get("cookie"), "lang");
  return locales.find((locale) => locale === asked) ?? "zh-CN";
}

export function localeCookie(request: Request, locale: Locale): string {
  const year = 365 * 24 * 60 * 60;
  return `lang=${locale}; Path=/; Max-Age=${year}; SameSite=Lax${isSecure(request) ? "; Secure" : ""}`;
}

export type BoardTone = "light" | "dark";

export function readBoardTone(request: Request): BoardTone {
  return readCookie(request.headers.get("cookie"), "board") === "dark" ? "dark" : "light";
}

/** The script of the board writes the same one (routes/public/lesson-board-keys.js). */
export function boardToneCookie(request: Request, tone: BoardTone): string {
  const year = 365 * 24 * 60 * 60;
  return `board=${tone}; Path=/; Max-Age=${year}; SameSite=Lax${isSecure(request) ? "; Secure" : ""}`;
}

export function readPinyin(request: Request): boolean {
  return readCookie(request.headers.get("cookie"), "pinyin") === "1";
}

/** No Max-Age: the next child at this computer starts anew with the browser. */
export function pinyinCookie(request: Request, isOn: boolean): string {
  return `pinyin=${isOn ? "1" : ""}; Path=/; SameSite=Lax${isOn ? "" : "; Max-Age=0"}${isSecure(request) ? "; Secure" : ""}`;
}
