import type { ReviewState } from "#app/domain/lessons/review.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { texts } from "./review.texts.ts";

const tones = { never: "neutral", signed: "good", changed: "attention", withdrawn: "attention" } as const;

export function ReviewBadge({ state, signedOn }: { state: ReviewState; signedOn: string | null }) {
  const t = useTexts(texts);
  return (
    <Badge tone={tones[state]}>{state === "signed" && signedOn ? t.signedOn(signedOn) : t[state]}</Badge>
  );
}
