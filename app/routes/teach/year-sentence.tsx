import { type CoverageSums, coveredIn } from "#app/domain/coverage/sums.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { StateBar } from "#app/ui/state-bar.tsx";
import { texts } from "./year-sentence.texts.ts";

/** Those on leave are no part of the sentence, only of the bar. */
export function useYearSentence(sums: CoverageSums): string {
  const t = useTexts(texts);
  const enrolled = sums.enrolled - sums.suspended;
  const covered = coveredIn(sums);
  if (enrolled === 0) return t.nobody;
  if (covered === 0) return t.nothing(enrolled);
  return covered === enrolled ? t.everybody(enrolled) : t.some(enrolled, covered, enrolled - covered);
}

export function YearBar({ sums }: { sums: CoverageSums }) {
  const t = useTexts(texts);
  const sentence = useYearSentence(sums);
  if (sums.enrolled === 0) return null;
  const parts = [
    { key: "taught", label: t.taught, value: sums.taught },
    { key: "made-up", label: t["made-up"], value: sums.madeUp },
    { key: "excused", label: t.excused, value: sums.excused },
    { key: "not-yet", label: t["not-yet"], value: sums.notYet },
    { key: "suspended", label: t.suspended, value: sums.suspended },
  ] as const;
  // states nobody is in are left out, but for the first: that nobody has been taught is worth saying
  const shown = parts.filter(({ key, value }) => key === "taught" || value > 0);
  return <StateBar label={sentence} parts={shown} />;
}
