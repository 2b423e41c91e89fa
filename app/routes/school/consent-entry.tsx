import { Form } from "react-router";
import type { PupilConsent } from "#app/domain/roster/consent.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey, FormError, RadioGroup, Select, TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./consent.texts.ts";
import { type Word, texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";

export interface ConsentRefusal {
  fields: Record<string, string>;
  values: Record<string, string>;
  reason: string;
  learnerId: string | null;
}

interface ConsentEntryProps {
  pupils: readonly PupilConsent[];
  lastVersion: string;
  today: string;
  commandKey: string;
  done: string | null;
  refusal: ConsentRefusal | undefined;
}

/** One line a pupil, two answers; what is usual for the rest is chosen once above. */
export function ConsentForm({ pupils, lastVersion, today, commandKey, done, refusal }: ConsentEntryProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const all = { ...w, ...t };
  const values = refusal?.values ?? {};
  const error = (field: string) => {
    const code = refusal?.fields[field];
    return code ? all[code as Word & "required"] : undefined;
  };
  const needed = pupils.find(({ learnerId }) => learnerId === refusal?.learnerId);
  const said = refusal && (needed ? t.nameNeeded(needed.seat) : all[refusal.reason as Word & "required"]);
  return (
    <Form method="post" action="?">
      {done !== null && !refusal ? (
        <Notice tone="good" title={t.done(done)} live>
          {t.doneWords}
        </Notice>
      ) : null}
      <FormError>{said}</FormError>
      <CommandKey value={commandKey} />
      <div className={css.entry}>
        <TextField
          name="version"
          label={t.version}
          hint={t.versionHint}
          defaultValue={values.version ?? lastVersion}
          error={error("version")}
        />
        <Select
          name="way"
          label={t.way}
          hint={t.wayHint}
          defaultValue={values.way}
          options={(["paper", "in-person"] as const).map((value) => ({ value, label: t[value] }))}
        />
        <TextField
          type="date"
          name="on"
          label={t.on}
          hint={t.onHint}
          max={today}
          defaultValue={values.on ?? today}
          error={error("on")}
        />
      </div>
      <RadioGroup
        legend={t.rest}
        name="rest"
        defaultValue={values.rest ?? "leave"}
        options={(["leave", "given"] as const).map((value) => ({ value, label: t[`rest-${value}`] }))}
      />
      <div className={css.after}>
        <Table caption={t.caption} dense>
          <thead>
            <tr>
              <Th numeric>{w.seat}</Th>
              <Th>{w.name}</Th>
              <Th>{t.now}</Th>
              <Th>{t.given}</Th>
              <Th>{t.no}</Th>
            </tr>
          </thead>
          <tbody>
            {pupils.map((pupil) => (
              <ConsentRow key={pupil.learnerId} pupil={pupil} values={values} />
            ))}
          </tbody>
        </Table>
      </div>
      <div className={`${css.buttons} ${css.after}`}>
        <Button variant="primary">{t.save}</Button>
      </div>
    </Form>
  );
}

function ConsentRow({ pupil, values }: { pupil: PupilConsent; values: Record<string, string> }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { learnerId, seat, name, consent, version, answeredOn } = pupil;
  const who = name ?? w.anonymous(seat);
  const tone = consent === "given" ? "good" : consent === "not-asked" ? "neutral" : "attention";
  return (
    <tr>
      <Td numeric>{seat ?? w.none}</Td>
      <Td>
        {name ?? (
          <TextField
            name={`name-${learnerId}`}
            label={w.anonymous(seat)}
            defaultValue={values[`name-${learnerId}`]}
            autoComplete="off"
          />
        )}
      </Td>
      <Td>
        <Badge tone={tone}>{t[consent]}</Badge>{" "}
        {version && answeredOn ? <span className={css.soft}>{t.asOf(version, answeredOn)}</span> : null}
      </Td>
      {(["given", "no"] as const).map((answer) => (
        <Td key={answer}>
          <input
            type="radio"
            className={css.radio}
            name={`answer-${learnerId}`}
            value={answer}
            defaultChecked={values[`answer-${learnerId}`] === answer}
            aria-label={t.answerOf(who, answer === "given" ? t.given : t.no)}
          />
        </Td>
      ))}
    </tr>
  );
}
