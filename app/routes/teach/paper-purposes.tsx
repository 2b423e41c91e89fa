/** A class session may ask before and after the lesson; each has sheets of its own. */
import type { TestStep } from "#app/domain/quizzes/quiz.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { texts } from "./sheets.texts.ts";

/** The one asked for, else the one after the lesson. */
export function purposeIn(query: URLSearchParams, purposes: readonly string[]): TestStep | null {
  const asked = query.get("purpose");
  const order = [asked, "quiz", "before"];
  return (order.find((purpose) => purpose !== null && purposes.includes(purpose)) ?? null) as TestStep | null;
}

export function PaperPurposes({
  purposes,
  chosen,
}: {
  purposes: readonly string[];
  chosen: TestStep | null;
}) {
  const t = useTexts(texts);
  if (purposes.length < 2) return null;
  return (
    <ButtonRow>
      {purposes.map((purpose) => (
        <ButtonLink
          key={purpose}
          to={`?purpose=${purpose}`}
          variant={purpose === chosen ? "primary" : "quiet"}
          aria-current={purpose === chosen ? "page" : undefined}
        >
          {t[`purpose-${purpose as TestStep}`]}
        </ButtonLink>
      ))}
    </ButtonRow>
  );
}
