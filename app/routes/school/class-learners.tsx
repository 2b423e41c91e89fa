/** A class's learners by name: who still waits, who is excused, and, when asked for, everybody. */
import { texts as wayTexts } from "#app/domain/completions/ways.texts.ts";
import type { CoverageState } from "#app/domain/coverage/sums.ts";
import { useExcuseWord } from "#app/routes/teach/excuse-words.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { StateSwatch } from "#app/ui/state-bar.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./class-coverage.texts.ts";
import css from "./coverage.module.css";
import { texts as words } from "./coverage.texts.ts";

export interface NamedLearner {
  id: string;
  seat: number | null;
  /** null: an anonymous seat */
  name: string | null;
  state: CoverageState;
  obtained: string | null;
  on: string | null;
  reason: string | null;
  until: string | null;
}

interface Learners {
  learners: readonly NamedLearner[];
}

interface MissingProps extends Learners {
  teachers: readonly string[];
  /** nobody of the class has been taught: it needs its lesson, not a make-up */
  begun: boolean;
}

/** The list to work from: first on the page, by seat. */
export function Missing({ learners, teachers, begun }: MissingProps) {
  const t = useTexts(texts);
  const missing = learners.filter(({ state }) => state === "not-yet");
  if (missing.length === 0) return <Section title={t.nobodyMissing} lead={t.nobodyMissingLead} />;
  const whom = teachers.length > 0 ? t.whom(teachers.join(t.comma)) : t.somebody;
  return (
    <Section title={t.missing(missing.length)} lead={begun ? t.askForMakeUp(whom) : t.askForLesson(whom)}>
      <ul className={css.entries}>
        {missing.map(({ id, seat, name }) => (
          <li key={id} className={css.entry}>
            <span className={css.mark}>{seat ?? "—"}</span>
            {name ?? t.anonymous}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Excused({ learners }: Learners) {
  const t = useTexts(texts);
  const wordOf = useExcuseWord();
  const excused = learners.filter(({ state }) => state === "excused");
  if (excused.length === 0) return null;
  return (
    <Section title={t.excused(excused.length)}>
      <Table caption={t.excused(excused.length)} hideCaption dense>
        <thead>
          <tr>
            <Th numeric className={css.seat}>
              {t.seat}
            </Th>
            <Th>{t.name}</Th>
            <Th>{t.reason}</Th>
            <Th>{t.until}</Th>
          </tr>
        </thead>
        <tbody>
          {excused.map(({ id, seat, name, reason, until }) => (
            <tr key={id}>
              <Td numeric>{seat ?? "—"}</Td>
              <Th scope="row">{name ?? t.anonymous}</Th>
              <Td>{wordOf(reason ?? "other")}</Td>
              <Td>{until ?? t.open}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

export function Everybody({ learners }: Learners) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const ways = useTexts(wayTexts);
  const wordOf = useExcuseWord();
  return (
    <Section title={t.everybody} lead={t.everybodyLead}>
      <Table caption={t.everybody} hideCaption dense>
        <thead>
          <tr>
            <Th numeric className={css.seat}>
              {t.seat}
            </Th>
            <Th>{t.name}</Th>
            <Th>{t.state}</Th>
            <Th>{t.how}</Th>
            <Th>{t.on}</Th>
          </tr>
        </thead>
        <tbody>
          {learners.map(({ id, seat, name, state, obtained, on, reason }) => (
            <tr key={id}>
              <Td numeric>{seat ?? "—"}</Td>
              <Th scope="row">{name ?? t.anonymous}</Th>
              <Td>
                <StateSwatch state={state} /> {w[state]}
              </Td>
              <Td>{obtained ? ways[obtained as "lecture"] : reason ? wordOf(reason) : "—"}</Td>
              <Td>{on ?? "—"}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
