import type { CoverageSums } from "#app/domain/coverage/sums.ts";
import { texts } from "#app/routes/school/coverage.texts.ts";
import { Rate, StatesBar, useSentence } from "#app/routes/school/coverage-words.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";

/** Pupils, then staff: a sentence, the rate with its two numbers, the bar. Who is not there is left out. */
export function Populations({ pupils, staff }: { pupils: CoverageSums; staff: CoverageSums }) {
  const t = useTexts(texts);
  const sentence = useSentence();
  const populations = [
    { who: t.pupils, sums: pupils },
    { who: t.staff, sums: staff },
  ].filter(({ sums }) => sums.enrolled > 0);
  return populations.map(({ who, sums }) => (
    <Section key={who} title={sentence(who, sums)} actions={<Rate sums={sums} />}>
      <StatesBar label={sentence(who, sums)} sums={sums} />
    </Section>
  ));
}
