/**
 * Finds square markers in a picture: dark on light (threshold.ts), outlines that are squares (outlines.ts, js-aruco2),
 * corners between the pixels (outline-corners.ts), codes (marker-code.ts). Buffers are kept, so one finder serves one camera.
 */
import vision from "js-aruco2/src/cv.js";
import type { Point } from "./card.ts";
import { type FoundMarker, markerAt } from "./marker-code.ts";
import { cornersBetweenPixels } from "./outline-corners.ts";
import { lightPicture, outlinesOf } from "./outlines.ts";
import { createThreshold, greyOf, type ThresholdOptions } from "./threshold.ts";

const { CV } = vision;

export interface Frame {
  width: number;
  height: number;
  /** RGBA */
  data: Uint8ClampedArray;
}

/** As cameras give it: rows of `stride` bytes, one for each pixel and some to fill up. */
export interface Brightness {
  width: number;
  height: number;
  light: Uint8Array;
  stride: number;
}

/** Shorter outlines are specks: the smallest marker worth trying is ten pixels wide. */
const shortestOutline = 40;
const smallestEdge = 10;
/** How far a corner may lie from a straight outline, as a share of its length. */
const straightness = 0.05;

export interface MarkerFinder {
  find(picture: Frame | Brightness): FoundMarker[];
  /** grey levels of the frame looked at last */
  pixels: Uint8Array;
}

/** Cards across a room: small and sharp; the margin is three times the noise of a cheap webcam in a dim room. */
export const acrossARoom: ThresholdOptions = { reach: 4, margin: 18 };
/** A sheet that fills the picture: large and often out of focus, so that an edge is wide. */
export const closeUp: ThresholdOptions = { reach: 14, margin: 14 };

export function createMarkerFinder(
  width: number,
  height: number,
  options: ThresholdOptions = acrossARoom,
): MarkerFinder {
  const grey = { width, height, data: new Uint8Array(width * height) };
  const dark = lightPicture(width, height);
  const threshold = createThreshold(width, height, options);
  return {
    pixels: grey.data,
    find(picture) {
      if ("data" in picture) greyOf(picture.data, grey.data);
      else {
        for (let y = 0, from = 0; y < height; y++, from += picture.stride)
          grey.data.set(picture.light.subarray(from, from + width), y * width);
      }
      threshold(grey.data, dark);
      return outlinesOf(dark, width, shortestOutline)
        .map(squareOf)
        .flatMap((corners) => (corners && markerAt(grey, corners)) ?? []);
    },
  };
}

/** The corners of an outline that is a square seen from somewhere, clockwise. */
function squareOf(outline: readonly Point[]): Point[] | null {
  const rough = CV.approxPolyDP(outline, outline.length * straightness);
  if (rough.length !== 4 || !CV.isContourConvex(rough) || CV.minEdgeLength(rough) < smallestEdge) return null;
  return cornersBetweenPixels(outline, rough);
}
