import type { Obtained } from "#app/domain/completions/completion.ts";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { StateSwatch } from "#app/ui/state-bar.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./class.module.css";
import { texts } from "./class.texts.ts";
import type { ClassPupil } from "./class.tsx";
import { dayName } from "./day.ts";
import { excuseKey } from "./excuse-key.ts";
import { texts as stateTexts } from "./year-sentence.texts.ts";

export function ClassRoster({ pupils }: { pupils: readonly ClassPupil[] }) {
  const t = useTexts(texts);
  const states = useTexts(stateTexts);
  return (
    <Section title={t.roster}>
      <Table caption={t.roster} hideCaption dense>
        <thead>
          <tr>
            <Th numeric>{t.seat}</Th>
            <Th>{t.name}</Th>
            <Th>{t.state}</Th>
            <Th>{t.how}</Th>
          </tr>
        </thead>
        <tbody>
          {pupils.map((pupil) => (
            <tr key={pupil.learnerId}>
              <Td numeric>{pupil.seat ?? t.none}</Td>
              <Td>
                {pupil.name ?? t.noName}
                <Status status={pupil.status} />
              </Td>
              <Td>
                <span className={css.state}>
                  <StateSwatch state={pupil.state} />
                  {states[pupil.state]}
                </span>
              </Td>
              <Td>
                <How pupil={pupil} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Status({ status }: Pick<ClassPupil, "status">) {
  const t = useTexts(texts);
  if (status !== "guest" && status !== "home-taught") return null;
  return <span className={css.status}>{t[`status-${status}`]}</span>;
}

function How({ pupil: { completion, excuse } }: { pupil: ClassPupil }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (completion) {
    const way = t[`obtained-${completion.obtained as Obtained}`];
    return t.on(dayName(completion.taughtOn, locale), way);
  }
  return excuse ? t[excuseKey(excuse)] : t.none;
}
