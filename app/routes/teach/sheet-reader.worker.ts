/** Reads photographed sheets beside the page: pixels come in, marks and the pieces to look at go out. */
import type { Frame } from "#app/domain/answer-cards/marker-finder.ts";
import { areaOfCode, areaOfOwner, areaOfRow, cutOut } from "#app/domain/answer-sheets/cut-out.ts";
import { readSheets, type SheetReading } from "#app/domain/answer-sheets/reader.ts";

export interface SeenSheet extends Omit<SheetReading, "outline"> {
  /** by position: what a person has to look at */
  pieces: { position: number; picture: Frame }[];
  /** whose it is, where the strip could not be read */
  owner: Frame[];
}

self.addEventListener("message", ({ data }: MessageEvent<{ frame: Frame; rows: number }>) => {
  const { frame, rows } = data;
  const sheets = readSheets(frame, rows).map(({ outline, ...sheet }): SeenSheet => {
    const piece = (area: Parameters<typeof cutOut>[2]) => cutOut(frame, outline, area);
    return {
      ...sheet,
      pieces: sheet.rows.flatMap(({ state, position }) => {
        const picture = state === "clear" ? null : piece(areaOfRow(position, rows));
        return picture ? [{ position, picture }] : [];
      }),
      owner: sheet.number === null ? [areaOfOwner, areaOfCode].flatMap((area) => piece(area) ?? []) : [],
    };
  });
  self.postMessage(sheets);
});
