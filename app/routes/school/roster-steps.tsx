import { useTexts } from "#app/ui/locale.tsx";
import { type Step, Steps } from "#app/ui/steps.tsx";
import { texts } from "./roster-import.texts.ts";

/** Where an import is; 5: it is done. */
export function RosterSteps({ at }: { at: 1 | 2 | 3 | 4 | 5 }) {
  const t = useTexts(texts);
  const labels = [t.stepFile, t.stepLook, t.stepDifference, t.stepDone];
  const steps = labels.map((label, n): Step => {
    return { label, state: n + 1 < at ? "done" : n + 1 === at ? "current" : "todo" };
  });
  return <Steps steps={steps} />;
}
