import type { ReactNode } from "react";
import { Form } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { CommandKey, FormError, TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { type Word, texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";

/** What came of the last try, when it was this form's. */
export interface Refusal {
  what: string;
  reason: string;
  fields: Record<string, string>;
  values: Record<string, string>;
}

interface ChangeFormProps {
  what: string;
  summary: string;
  hint: string;
  button: string;
  refused: Refusal | undefined;
  /** sentences of the page beside those that all pages about pupils share */
  sentences?: Readonly<Record<string, unknown>>;
  today: string;
  commandKey: string;
  /** its own fields, in front of the day */
  children?: (typed: Typed) => ReactNode;
}

export interface Typed {
  values: Record<string, string>;
  error(field: string): ReactNode;
}

/** Something that can have happened, to a pupil or a class: a line that opens into what has to be said about it. */
export function ChangeForm({
  what,
  summary,
  hint,
  button,
  refused,
  sentences,
  today,
  commandKey,
  children,
}: ChangeFormProps) {
  const w = useTexts(words);
  const all = { ...w, ...sentences } as typeof w;
  const own = refused?.what === what ? refused : undefined;
  const values = own?.values ?? {};
  const error = (field: string): ReactNode => {
    const code = own?.fields[field];
    return code ? all[code as Word & "required"] : undefined;
  };
  return (
    <Disclosure summary={summary} open={own !== undefined}>
      <Form method="post" action="?">
        <p className={css.soft}>{hint}</p>
        <FormError>{own ? all[own.reason as Word & "required"] : null}</FormError>
        <CommandKey value={commandKey} of={what} />
        <input type="hidden" name="what" value={what} />
        <div className={css.entry}>
          {children?.({ values, error })}
          <TextField
            type="date"
            name="on"
            label={w.on}
            max={today}
            defaultValue={values.on ?? today}
            error={error("on")}
          />
        </div>
        <Button variant="primary">{button}</Button>
      </Form>
    </Disclosure>
  );
}
