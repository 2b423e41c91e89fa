import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Family } from "#app/domain/lessons/lesson.ts";
import type { PictureName } from "#app/domain/lessons/picture-names.ts";
import { moneyCovers } from "./covers-money.tsx";
import { peopleCovers } from "./covers-people.tsx";
import { bearScenes } from "./scenes-bears.tsx";
import { schoolScenes } from "./scenes-school.tsx";

const covers: Record<Family, () => ReactNode> = { ...moneyCovers, ...peopleCovers };

const scenes: Record<PictureName, () => ReactNode> = { ...bearScenes, ...schoolScenes };

const drawings = new Map<string, () => ReactNode>([
  ...Object.entries(covers).map(([family, draw]) => [`cover-${family}`, draw] as const),
  ...Object.entries(scenes),
]);
const drawn = new Map<string, string>();

export const drawingNames: readonly string[] = [...drawings.keys()];

/** One of our own illustrations as an SVG file. */
export function drawPicture(name: string): string | null {
  const draw = drawings.get(name);
  if (!draw) return null;
  const kept = drawn.get(name);
  if (kept) return kept;
  const svg = renderToStaticMarkup(
    // an image file: its words are the alt of whoever shows it
    <svg aria-hidden="true" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160">
      {draw()}
    </svg>,
  );
  drawn.set(name, svg);
  return svg;
}
