import { Form } from "react-router";
import type { MonthlyFormContent } from "#app/domain/reports/monthly-form.ts";
import type { FormRefusal } from "#app/lib/form.ts";
import { sentenceNamed } from "#app/lib/texts.ts";
import { Button } from "#app/ui/button.tsx";
import { CommandKey, TextArea, TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import styles from "./monthly-form.module.css";
import { texts } from "./monthly-forms.texts.ts";

interface EditorProps {
  form: MonthlyFormContent;
  saveKey: string;
  /** what was refused keeps what was typed */
  refusal: FormRefusal | null;
}

export function Editor({ form, saveKey, refusal }: EditorProps) {
  const t = useTexts(texts);
  const typed = refusal?.values;
  const message = (field: string) => sentenceNamed(t, refusal?.fields[field]) ?? undefined;
  return (
    <Form method="post" className={styles.editor}>
      <CommandKey value={saveKey} />
      <TextArea
        name="narrative"
        label={t.narrative}
        hint={t.narrativeHint}
        rows={12}
        defaultValue={typed?.narrative ?? form.narrative}
        error={message("narrative")}
      />
      <div className={styles.clues}>
        {(["cluesOfMonth", "cluesInTotal"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t[name]}
            inputMode="numeric"
            defaultValue={typed?.[name] ?? form[name] ?? ""}
            error={message(name)}
          />
        ))}
      </div>
      <p className={styles.hint}>{t.clueHint}</p>
      <TextArea
        name="clueList"
        label={t.clueList}
        hint={t.clueListHint}
        rows={4}
        defaultValue={typed?.clueList ?? form.clueList}
        error={message("clueList")}
      />
      <TextArea
        name="remarks"
        label={t.remarks}
        rows={2}
        defaultValue={typed?.remarks ?? form.remarks}
        error={message("remarks")}
      />
      <Button type="submit" variant="primary">
        {t.save}
      </Button>
    </Form>
  );
}
