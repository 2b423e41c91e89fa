import { Link } from "react-router";
import type { CountingRule } from "#app/domain/coverage/counting-rule.ts";
import type { FormState } from "#app/domain/reports/monthly-form.ts";
import type { NarrativeFacts, PopulationFacts } from "#app/domain/reports/narrative.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { useRuleWords } from "./counting-words.tsx";
import styles from "./monthly-form.module.css";
import { texts } from "./monthly-forms.texts.ts";
import { RateAndWays } from "./ways.tsx";

interface CountedForm {
  state: FormState;
  counted: NarrativeFacts;
  countedThen: NarrativeFacts | null;
  freshNarrative: string;
  hasChanged: boolean;
}

/** What stands behind the text, and what has changed since it was saved; of a form handed in, what stood behind it then. */
export function Counted({ form }: { form: CountedForm }) {
  const t = useTexts(texts);
  const counted = form.countedThen ?? form.counted;
  const { lessons, madeUpInPeriod, pupils, staff, asOf, rule } = counted;
  return (
    <aside className={styles.counted}>
      <Section title={t.countedTitle} lead={form.countedThen ? t.countedThen(asOf) : t.countedAsOf(asOf)}>
        <ul>
          <li>{t.countedSessions(lessons.classSessions)}</li>
          <li>{t.countedLearners(lessons.learners)}</li>
          <li>{t.countedMadeUp(madeUpInPeriod)}</li>
        </ul>
        <dl className={styles.rates}>
          <Population who={t.pupils} facts={pupils} />
          <Population who={t.staff} facts={staff} />
        </dl>
        {rule ? <Rule rule={rule} /> : null}
        <Link to={`/school/coverage?on=${asOf}`}>{t.seeCoverage}</Link>
      </Section>
      {form.hasChanged && form.state.state !== "submitted" ? (
        <Notice tone="attention" title={t.changedTitle}>
          <p>{t.changed}</p>
          <p className={styles.written}>{form.freshNarrative}</p>
        </Notice>
      ) : null}
    </aside>
  );
}

/** The rate with its two numbers, and what it rests on. */
function Population({ who, facts }: { who: string; facts: PopulationFacts | null }) {
  if (!facts || facts.percent === null) return null;
  const rate = {
    numerator: facts.covered,
    denominator: facts.enrolled - facts.suspended,
    percent: facts.percent,
  };
  return (
    <>
      <dt>{who}</dt>
      <dd>
        <RateAndWays rate={rate} ways={facts.ways ?? []} />
      </dd>
    </>
  );
}

function Rule({ rule }: { rule: CountingRule }) {
  return <p className={styles.hint}>{useRuleWords()(rule)}</p>;
}
