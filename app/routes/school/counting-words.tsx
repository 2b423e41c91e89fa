import { texts as wayTexts } from "#app/domain/completions/ways.texts.ts";
import type { CountingRule } from "#app/domain/coverage/counting-rule.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { texts } from "./counting-words.texts.ts";

/** 不计入覆盖率的方式：参加集中讲座、外部导入。 */
export function useRuleWords(): (rule: CountingRule) => string {
  const t = useTexts(texts);
  const names = useTexts(wayTexts);
  return ({ notCounted, since }) => {
    const ways = notCounted.map((way) => names[way]).join(t.comma);
    return (ways === "" ? t.everything : t.except(ways)) + (since ? t.since(since) : "");
  };
}
