import { House } from "lucide-react";
import type { NamedMakeUp } from "#app/domain/make-ups/make-ups.server.ts";
import { addDays } from "#app/lib/dates.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { dayName } from "./day.ts";
import { EndExcuse, ExcuseForm } from "./excuse-fields.tsx";
import { useExcuseWord } from "./excuse-words.ts";
import css from "./make-ups.module.css";
import { texts } from "./make-ups.texts.ts";
import type { MakeUpsData } from "./make-ups.tsx";

/** Who waits, who is away, who is taught at home: each with what was missed and why. */
export function MakeUpTables({ data }: { data: MakeUpsData }) {
  const t = useTexts(texts);
  const { makeUps, teaches, classId } = data;
  const on = (path: NamedMakeUp["path"]) => makeUps.filter((each) => each.path === path);
  const [waiting, away, atHome] = [on("waiting"), on("away"), on("at-home")];
  const visit = teaches ? (
    <ButtonLink to={`/teach/classes/${classId}/start?purpose=made-up&way=home-visit`} icon={House}>
      {t.visit}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      {waiting.length > 0 ? (
        <Section title={t.waiting(waiting.length)}>
          <MakeUpTable
            caption={t.waiting(waiting.length)}
            makeUps={waiting}
            action={(makeUp) => <ExcuseForm data={data} makeUp={makeUp} />}
          />
        </Section>
      ) : null}
      {away.length > 0 ? (
        <Section title={t.away(away.length)} lead={t.awayLead}>
          <MakeUpTable
            caption={t.away(away.length)}
            makeUps={away}
            action={(makeUp) => <EndExcuse data={data} makeUp={makeUp} />}
          />
        </Section>
      ) : null}
      {atHome.length > 0 ? (
        <Section title={t.atHome(atHome.length)} lead={t.atHomeLead} actions={visit}>
          <MakeUpTable caption={t.atHome(atHome.length)} makeUps={atHome} />
        </Section>
      ) : null}
    </>
  );
}

interface MakeUpTableProps {
  caption: string;
  makeUps: readonly NamedMakeUp[];
  action?: (makeUp: NamedMakeUp) => React.ReactNode;
}

/** On paper it is a list to tick off: the column of what can be entered stays on the screen. */
export function MakeUpTable({ caption, makeUps, action }: MakeUpTableProps) {
  const t = useTexts(texts);
  return (
    <Table caption={caption} hideCaption dense>
      <thead>
        <tr>
          <Th numeric className={css.seat}>
            {t.seat}
          </Th>
          <Th>{t.name}</Th>
          <Th>{t.missed}</Th>
          <Th>{t.why}</Th>
          {action ? <Th className={css.action}>{t.action}</Th> : null}
        </tr>
      </thead>
      <tbody>
        {makeUps.map((makeUp) => (
          <tr key={makeUp.pupil.learnerId}>
            <Td numeric>{makeUp.seat ?? "—"}</Td>
            <Th scope="row">{makeUp.name ?? t.anonymous}</Th>
            <Td>
              <Missed makeUp={makeUp} />
            </Td>
            <Td>
              <Why makeUp={makeUp} />
            </Td>
            {action ? <Td className={css.action}>{action(makeUp)}</Td> : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Missed({ makeUp: { missed } }: { makeUp: NamedMakeUp }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (missed.length === 0) return t.noneYet;
  return (
    <ul className={css.lines}>
      {missed.map(({ lessonSlug, taughtOn, title }) => (
        <li key={lessonSlug}>{t.on(dayName(taughtOn, locale), title[locale])}</li>
      ))}
    </ul>
  );
}

function Why({ makeUp: { missed, pupil } }: { makeUp: NamedMakeUp }) {
  const t = useTexts(texts);
  const wordOf = useExcuseWord();
  const { excuse } = pupil;
  return (
    <ul className={css.lines}>
      {excuse ? (
        <li>{t.excusedAs(wordOf(excuse.reason), excuse.from, excuse.to && addDays(excuse.to, -1))}</li>
      ) : null}
      {missed.map(({ lessonSlug, because, reason }) => (
        <li key={lessonSlug}>{reason ? t.absentBecause(wordOf(reason)) : t[because]}</li>
      ))}
    </ul>
  );
}
