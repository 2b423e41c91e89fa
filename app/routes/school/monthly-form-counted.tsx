import { Link } from "react-router";
import type { FormState } from "#app/domain/reports/monthly-form.ts";
import type { NarrativeFacts } from "#app/domain/reports/narrative.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import styles from "./monthly-form.module.css";
import { texts } from "./monthly-forms.texts.ts";

interface CountedForm {
  state: FormState;
  counted: NarrativeFacts;
  freshNarrative: string;
  hasChanged: boolean;
}

/** What stands behind the text, and what has changed since it was saved. */
export function Counted({ form }: { form: CountedForm }) {
  const t = useTexts(texts);
  const { lessons, madeUpInPeriod } = form.counted;
  return (
    <aside className={styles.counted}>
      <Section title={t.countedTitle}>
        <ul>
          <li>{t.countedSessions(lessons.classSessions)}</li>
          <li>{t.countedLearners(lessons.learners)}</li>
          <li>{t.countedMadeUp(madeUpInPeriod)}</li>
        </ul>
        <Link to={`/school/coverage?on=${form.counted.asOf}`}>{t.seeCoverage}</Link>
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
