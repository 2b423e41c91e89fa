import { randomInt } from "node:crypto";
import { v7 } from "uuid";

/** A time-ordered id that says nothing about what it names (UUID version 7). */
export function newId(): string {
  return v7();
}

/** `length` decimal digits without bias, leading zeros kept: PINs, join codes. */
export function randomDigits(length: number): string {
  return String(randomInt(10 ** length)).padStart(length, "0");
}
