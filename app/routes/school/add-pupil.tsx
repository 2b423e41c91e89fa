import { Form } from "react-router";
import { admissionStatuses, admissionWays } from "#app/domain/roster/hand-work-words.ts";
import { Button } from "#app/ui/button.tsx";
import { CommandKey, FormError, Select, TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { type Word, texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";
import { texts } from "./roster-class.texts.ts";
import type { AddRefusal, ClassData } from "./roster-class.tsx";

interface AddPupilProps {
  data: ClassData;
  refusal: AddRefusal;
}

/** Name, Enter, next name: seat and day are proposed, and after each pupil the cursor is back at the name. */
export function AddPupil({ data: { next, today, commandKey, added }, refusal }: AddPupilProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const values = refusal?.values ?? {};
  const error = (field: string) => {
    const code = (refusal?.fields as Record<string, string> | undefined)?.[field];
    return code ? w[code as Word & "required"] : undefined;
  };
  const isSeatTaken = refusal?.reason === "seat-taken";
  return (
    <div className={css.noPrint}>
      <Section title={t.addTitle} lead={t.addLead} id="add">
        <Form method="post" action="?#add">
          <FormError>{refusal?.reason && !isSeatTaken ? w[refusal.reason] : null}</FormError>
          <CommandKey value={commandKey} />
          <div className={css.entry}>
            <TextField
              name="name"
              label={w.name}
              defaultValue={values.name}
              error={error("name")}
              autoComplete="off"
              autoFocus={added !== null || refusal !== undefined}
            />
            <TextField
              name="seat"
              label={w.seat}
              defaultValue={values.seat ?? String(next)}
              error={error("seat") ?? (isSeatTaken ? w["seat-taken"] : undefined)}
              inputMode="numeric"
              autoComplete="off"
            />
            <Select
              name="status"
              label={w.state}
              defaultValue={values.status}
              options={admissionStatuses.map((value) => ({ value, label: w[value] }))}
            />
            <Select
              name="openedBy"
              label={t.how}
              defaultValue={values.openedBy}
              options={admissionWays.map((value) => ({ value, label: t[value] }))}
            />
            <TextField
              type="date"
              name="on"
              label={w.on}
              defaultValue={values.on ?? today}
              max={today}
              error={error("on")}
            />
          </div>
          <Button variant="primary">{t.addButton}</Button>
        </Form>
      </Section>
    </div>
  );
}
