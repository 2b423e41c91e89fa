/** Who has agreed to what, one line a pupil. */
import { csvText } from "#app/lib/csv.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import type { ConsentState } from "./consent-words.ts";

interface Line {
  seat: number | null;
  name: string | null;
  consent: ConsentState;
  version: string | null;
  way: string | null;
  answeredOn: string | null;
  recordedBy: string | null;
}

type CsvWords = Record<ConsentState | "paper" | "in-person", string> & { csvHead: string };

export function consentCsv(
  classes: readonly { info: { name: Bilingual }; pupils: readonly Line[] }[],
  words: CsvWords,
): string {
  const lines = classes.flatMap(({ info, pupils }) =>
    pupils.map(({ seat, name, consent, version, way, answeredOn, recordedBy }) => {
      const wayName = way === "paper" || way === "in-person" ? words[way] : "";
      return [
        info.name["zh-CN"],
        String(seat ?? ""),
        name ?? "",
        words[consent],
        version,
        wayName,
        answeredOn,
        recordedBy,
      ];
    }),
  );
  return csvText([words.csvHead.split("|"), ...lines]);
}
