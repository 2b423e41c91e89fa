/** What cards and paper need besides the board: their own pages. */
import { FileText, Hand, Keyboard, ScanLine } from "lucide-react";
import type { Way } from "#app/domain/class-sessions/class-session.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { texts } from "./led-media.texts.ts";

export function LedMedia({ way, here }: { way: Way; here: string }) {
  const t = useTexts(texts);
  if (way === "cards") {
    return (
      <>
        <ButtonLink to={`${here}/scanner`} target="_blank" icon={ScanLine}>
          {t.scanner}
        </ButtonLink>
        <ButtonLink to={`${here}/cards-by-hand`} icon={Hand}>
          {t.byHand}
        </ButtonLink>
      </>
    );
  }
  if (way !== "paper" && way !== "home-visit") return null;
  return (
    <>
      <ButtonLink to={`${here}/sheets`} icon={FileText}>
        {t.sheets}
      </ButtonLink>
      <ButtonLink to={`${here}/paper`} icon={Keyboard}>
        {t.enter}
      </ButtonLink>
    </>
  );
}
