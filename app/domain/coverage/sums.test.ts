import { expect, it } from "vitest";
import { percentText } from "./sums.ts";

it.each([
  [0, 312, "0%"],
  [1, 100_000, "0.1%"],
  [2, 3, "66.7%"],
  [298, 312, "95.5%"],
  [9_996, 10_000, "99.9%"],
  [99_999, 100_000, "99.9%"],
  [312, 312, "100%"],
])("%i of %i is shown as %s", (part, whole, shown) => {
  expect(percentText(part, whole)).toBe(shown);
});
