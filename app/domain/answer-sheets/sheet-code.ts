/**
 * What tells one printed sheet from another: a random number of 30 bits, printed as six letters for people and as a
 * strip of 40 cells for the camera. Nobody ever marks who they are.
 */

/** Crockford's base 32: no I, L, O, U to be mistaken. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const sheetNumbers = 2 ** 30;
const numberBits = 30;
const checkBits = 10;
export const stripBits = numberBits + checkBits;

/** 7K3-Q2X: what is typed when a sheet is entered by hand. */
export function sheetCodeOf(number: number): string {
  let code = "";
  for (let shift = numberBits - 5; shift >= 0; shift -= 5) code += alphabet[(number >>> shift) & 31];
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** As typed, in any case, with or without the hyphen, O for 0 and I or L for 1. */
export function sheetNumberOf(typed: string): number | null {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  if (plain.length !== 6) return null;
  let number = 0;
  for (const character of plain) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    number = number * 32 + value;
  }
  return number;
}

/** The cells of the strip, 1 for black. */
export function stripOf(number: number): number[] {
  const bits = bitsOf(number, numberBits);
  return [...bits, ...bitsOf(remainderOf(bits), checkBits)];
}

/** Null where the check does not fit: a fold, a shadow, a finger. */
export function numberInStrip(strip: readonly number[]): number | null {
  const bits = strip.slice(0, numberBits);
  const check = strip.slice(numberBits).reduce((sum, bit) => sum * 2 + bit, 0);
  if (strip.length !== stripBits || remainderOf(bits) !== check) return null;
  return bits.reduce((sum, bit) => sum * 2 + bit, 0);
}

function bitsOf(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => Math.floor(value / 2 ** (count - 1 - at)) % 2);
}

/** CRC-10/ATM, x¹⁰ + x⁹ + x⁵ + x⁴ + x + 1, begun with ones so that an all-white strip does not fit. */
function remainderOf(bits: readonly number[]): number {
  let crc = 0x3ff;
  for (const bit of bits) {
    const feedback = ((crc >> 9) & 1) ^ bit;
    crc = ((crc << 1) & 0x3ff) ^ (feedback ? 0x233 : 0);
  }
  return crc;
}
