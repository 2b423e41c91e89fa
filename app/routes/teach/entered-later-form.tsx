import { Form } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { CommandKey, Fields, FormError, RadioGroup, Select, TextField } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import css from "./class-session.module.css";
import { texts } from "./entered-later.texts.ts";
import type { LaterData, LaterRefused } from "./entered-later.tsx";
import { PupilTiles } from "./pupil-tiles.tsx";

interface LaterFormProps {
  data: LaterData;
  refused: LaterRefused;
}

/** A lesson, its evidence, who was there, and why it is entered only now. */
export function LaterForm({ data, refused }: LaterFormProps) {
  const t = useTexts(texts);
  const { pupils, named, proposed, commandKey } = data;
  const fields: Record<string, string> = refused?.fields ?? {};
  const values: Record<string, string> = refused?.values ?? {};
  const ticked = new Set(refused?.ticked ?? proposed.learnerIds);
  const error = (field: string) => (fields[field] ? t[fields[field] as "required"] : undefined);
  return (
    <Section title={t.enter}>
      <Form method="post" action="?">
        <Stack gap={4}>
          <FormError>{refused ? <Refusal data={data} refused={refused} /> : null}</FormError>
          <CommandKey value={commandKey} of="enter" />
          <LessonFields data={data} values={values} error={error} />
          {named ? (
            <fieldset className={css.present}>
              <legend className={css.legend}>{t.pupils}</legend>
              <p className={css.hint}>{t.pupilsHint}</p>
              <PupilTiles
                name="learnerId"
                pupils={pupils}
                ticked={({ learnerId }) => ticked.has(learnerId)}
              />
            </fieldset>
          ) : (
            <TextField
              name="count"
              label={t.count}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={values.count}
              error={error("count")}
            />
          )}
          <TextField
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            required
            maxLength={200}
            defaultValue={values.reason}
            error={error("reason")}
          />
          <div>
            <Button variant="primary">{t.submit}</Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}

interface LessonFieldsProps {
  data: Pick<LaterData, "lessons" | "shownWays" | "today" | "year" | "proposed">;
  values: Record<string, string>;
  error: (field: string) => string | undefined;
}

/** Which lesson, when, and how the evidence shows it; the same when an entry is corrected. */
export function LessonFields({ data, values, error }: LessonFieldsProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { lessons, shownWays, today, year, proposed } = data;
  return (
    <Fields>
      <TextField
        type="date"
        name="on"
        label={t.day}
        min={year.from}
        max={today}
        required
        defaultValue={values.on ?? proposed.on ?? ""}
        error={error("on")}
      />
      <Select
        name="lesson"
        label={t.lesson}
        defaultValue={values.lesson ?? proposed.lesson ?? undefined}
        error={error("lesson")}
        options={lessons.map(({ slug, title }) => ({ value: slug, label: title[locale] }))}
      />
      <RadioGroup
        legend={t.kind}
        name="kind"
        defaultValue={values.kind ?? "taught"}
        error={error("kind")}
        options={(["taught", "made-up"] as const).map((value) => ({ value, label: t[value] }))}
      />
      <RadioGroup
        legend={t.shownWay}
        name="shownWay"
        defaultValue={values.shownWay ?? null}
        error={error("shownWay")}
        required
        options={shownWays.map((value) => ({ value, label: t[`way-${value}`] }))}
      />
    </Fields>
  );
}

function Refusal({ data, refused }: { data: LaterData; refused: NonNullable<LaterRefused> }) {
  const t = useTexts(texts);
  const { reason, whom } = refused;
  const names = data.pupils
    .filter(({ learnerId }) => whom.includes(learnerId))
    .map(({ seat, name }) => `${seat ?? ""} ${name ?? t.anonymous}`.trim())
    .join(t.comma);
  if (reason === "not-on-roster" || reason === "already-taught") return t[reason](names);
  return reason === "nobody" && !data.named ? t["nobody-count"] : t[reason];
}
