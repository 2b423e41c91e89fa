import { describe, expect, it } from "vitest";
import { pictureNames } from "#app/domain/lessons/picture-names.ts";
import { drawingNames, drawPicture } from "./draw.server.tsx";

describe("our own drawings", () => {
  it("are there for every name an author may write", () => {
    for (const name of pictureNames) expect(drawingNames).toContain(name);
  });

  it.each(drawingNames)("%s is small, and nothing in it runs or comes from elsewhere", (name) => {
    const svg = drawPicture(name) ?? "";
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(4096);
    expect(svg).not.toMatch(/<script|<style|href=|NaN|undefined/);
  });
});
