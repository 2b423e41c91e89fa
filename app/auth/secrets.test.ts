import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFrom, normalCode } from "./one-time-code.ts";
import { passwordFault } from "./password.ts";
import { isWeakPin } from "./pin.ts";

describe("a one-time code", () => {
  it("is twelve letters that cannot be mistaken for each other, in three groups", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), (bytes) => {
        const code = codeFrom(bytes);
        if (code) expect(code).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){2}[2-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it("favours no letter: bytes beyond the last whole alphabet are passed over", () => {
    expect(codeFrom(new Uint8Array(24).fill(255))).toBeNull();
    expect(codeFrom(new Uint8Array(24).fill(29))).toBe("ZZZZ-ZZZZ-ZZZZ");
  });

  it("may be typed small, with spaces, in full width", () => {
    expect(normalCode(" abcd efgh-jkmn ")).toBe("ABCDEFGHJKMN");
    expect(normalCode("ＡＢＣＤ－２３４５")).toBe("ABCD2345");
  });
});

describe("a password", () => {
  it.each([
    ["short", "tooShort"],
    ["a".repeat(201), "tooLong"],
    ["chenjing2026", "sameAsUsername"],
    ["Chenjing!!", "sameAsUsername"],
    ["1234567890", "tooCommon"],
    ["Password123", "tooCommon"],
    ["aaaaaaaaaabb", "tooCommon"],
  ])("%s is refused as %s", (password, fault) => {
    expect(passwordFault(password, "chenjing")).toBe(fault);
  });

  it("is judged by length, not by its kinds of characters", () => {
    expect(passwordFault("four plain words here", "chenjing")).toBeNull();
    expect(passwordFault("窗外的梧桐树落叶很慢", "chenjing")).toBeNull();
  });
});

describe("a PIN", () => {
  it("is not one of those that are tried first", () => {
    expect(["000000", "123456", "654321", "999999"].every(isWeakPin)).toBe(true);
    expect(["246810", "481516", "102938"].some(isWeakPin)).toBe(false);
  });
});
