import { ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Select, TextField } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { ChangeForm } from "./change-form.tsx";
import { texts } from "./class-changes.texts.ts";
import type { ChangesData, ChangesRefused } from "./class-changes.tsx";
import css from "./roster.module.css";

interface FormsProps {
  data: ChangesData;
  refused: ChangesRefused;
}

const whats = ["merged", "renumbered", "closed", "graduated"] as const;

/** Rare things, each a line that opens into its form; a split has a page of its own. */
export function ClassChangeForms({ data, refused }: FormsProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { info, targets, today, commandKey } = data;
  const possible = whats.filter((what) => what !== "merged" || targets.length > 0);
  return (
    <div>
      <Disclosure summary={t["do-split"]}>
        <p className={css.soft}>{t["hint-split"]}</p>
        <ButtonLink to={`/school/roster/classes/${info.id}/split`}>{t.toSplit}</ButtonLink>
      </Disclosure>
      {possible.map((what) => (
        <ChangeForm
          key={what}
          what={what}
          summary={t[`do-${what}`]}
          hint={t[`hint-${what}`]}
          button={t[`button-${what}`]}
          refused={refused}
          sentences={t}
          today={today}
          commandKey={commandKey}
        >
          {({ values, error }) => (
            <>
              {what === "merged" ? (
                <Select
                  name="intoId"
                  label={t.into}
                  defaultValue={values.intoId}
                  options={targets.map(({ id, name }) => ({ value: id, label: name[locale] }))}
                />
              ) : null}
              {what === "renumbered" ? (
                <TextField
                  name="number"
                  label={t.newNumber}
                  inputMode="numeric"
                  defaultValue={values.number}
                  error={error("number")}
                />
              ) : null}
            </>
          )}
        </ChangeForm>
      ))}
    </div>
  );
}
