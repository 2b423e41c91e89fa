/** What the program complains about on console.error is a failure, even where every expectation holds. */
import { afterEach, beforeEach, expect, vi } from "vitest";

let complaints: unknown[][] = [];

beforeEach(() => {
  complaints = [];
  // the real one would only repeat what the failing expectation below prints
  vi.spyOn(console, "error").mockImplementation((...args) => {
    complaints.push(args);
  });
});

afterEach(() => {
  expect(complaints, "console.error was called").toEqual([]);
});
