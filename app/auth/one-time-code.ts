// without 0 1 I L O U: a code is read from paper and from a terminal
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;

/** ABCD-EFGH-JKMN from random bytes (58 bits); bytes that would favour a letter are passed over. */
export function codeFrom(bytes: Uint8Array): string | null {
  const fair = 256 - (256 % alphabet.length);
  const letters = [...bytes].filter((byte) => byte < fair).slice(0, length);
  if (letters.length < length) return null;
  const text = letters.map((byte) => alphabet[byte % alphabet.length]).join("");
  return text.replace(/(.{4})(?=.)/g, "$1-");
}

/** As it may be typed: small letters, full-width ones, spaces, no hyphens. */
export function normalCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
}
