import { excuseReasons } from "#app/domain/excuses/excuse.ts";
import { texts } from "#app/domain/excuses/excuses.texts.ts";
import { useTexts } from "#app/ui/locale.tsx";

/** The word for a reason, "other" for one that this version has no word for. */
export function useExcuseWord(): (reason: string) => string {
  const t = useTexts(texts);
  return (reason) => t[excuseReasons.find((one) => one === reason) ?? "other"];
}
