import type { Obtained } from "#app/domain/completions/completion.ts";
import { texts as wayTexts } from "#app/domain/completions/ways.texts.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { StateSwatch } from "#app/ui/state-bar.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./class.module.css";
import { texts } from "./class.texts.ts";
import type { ClassPupil } from "./class.tsx";
import { dayName } from "./day.ts";
import { useExcuseWord } from "./excuse-words.ts";
import { texts as stateTexts } from "./year-sentence.texts.ts";

export function ClassRoster({ pupils, here }: { pupils: readonly ClassPupil[]; here: string }) {
  const t = useTexts(texts);
  const states = useTexts(stateTexts);
  return (
    <Section title={t.roster} actions={<ButtonLink to={`${here}/list`}>{t.list}</ButtonLink>}>
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
  const ways = useTexts(wayTexts);
  const wordOf = useExcuseWord();
  const locale = useLocale();
  if (completion) {
    const way = ways[completion.obtained as Obtained];
    return t.on(dayName(completion.taughtOn, locale), way);
  }
  return excuse ? wordOf(excuse) : t.none;
}
