import fc from "fast-check";
import vision from "js-aruco2/src/cv.js";
import { describe, expect, it } from "vitest";
import { lightPicture, outlinesOf } from "./outlines.ts";

const { CV } = vision;

describe("outlines of what is dark", () => {
  it("are those that js-aruco2 finds, without those of holes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 10 }),
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 140, maxLength: 140 }),
        (width, height, pixels) => {
          const data = Uint8Array.from(pixels.slice(0, width * height));
          const dark = lightPicture(width, height);
          for (const [at, pixel] of data.entries())
            dark[(Math.floor(at / width) + 1) * (width + 2) + (at % width) + 1] = pixel;
          const scratch = new Int32Array((width + 2) * (height + 2));
          const theirs = CV.findContours({ width, height, data }, scratch)
            .filter(({ hole }) => !hole)
            .map((outline) => outline.map(({ x, y }) => ({ x, y })));
          expect(outlinesOf(dark, width, 1)).toEqual(theirs);
        },
      ),
    );
  });
});
