import { Link } from "react-router";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./class.module.css";
import { texts } from "./class.texts.ts";
import type { ClassData } from "./class.tsx";
import { dayName } from "./day.ts";

const tones = { running: "info", forgotten: "attention", closed: "good", abandoned: "neutral" } as const;

type ListProps = Pick<ClassData, "sessions" | "named"> & { here: string };

/** The newest first; each leads to what was recorded. */
export function ClassSessionList({ sessions, here, named }: ListProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <Section
      title={t.sessions}
      actions={
        <>
          {named ? <ButtonLink to={`${here}/make-ups`}>{t.makeUps}</ButtonLink> : null}
          <ButtonLink to={`${here}/entered-later`}>{t.enteredLater}</ButtonLink>
        </>
      }
    >
      {sessions.length === 0 ? (
        <p className={css.quiet}>{t.noSessions}</p>
      ) : (
        <Table caption={t.sessions} hideCaption dense>
          <thead>
            <tr>
              <Th>{t.day}</Th>
              <Th>{t.lesson}</Th>
              <Th>{t.outcome}</Th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, taughtOn, lessonTitle, purpose, state }) => (
              <tr key={id}>
                <Td>{dayName(taughtOn, locale)}</Td>
                <Td>
                  <Link to={`/teach/class-sessions/${id}`}>{lessonTitle[locale]}</Link>
                  {purpose === "made-up" ? <span className={css.status}>{t.madeUpSession}</span> : null}
                  {purpose === "booster" ? <span className={css.status}>{t.boosterSession}</span> : null}
                </Td>
                <Td>
                  <Badge tone={tones[state]}>{t[`state-${state}`]}</Badge>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
