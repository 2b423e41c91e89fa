import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import css from "./class-session.module.css";
import { texts } from "./class-session.texts.ts";
import { KeptForm } from "./kept-forms.tsx";
import { UndoRoll } from "./roll-section.tsx";

/** How many children heard the story; counted again, the last figure counts. */
export function HeadCount({
  headCount,
  here,
  commandKey,
}: {
  headCount: number | null;
  here: string;
  commandKey: string;
}) {
  const t = useTexts(texts);
  return (
    <Section
      title={t.headCount}
      lead={headCount === null ? t.headCountHint : t.headCounted(headCount)}
      actions={headCount === null ? null : <UndoRoll here={here} commandKey={commandKey} />}
    >
      <KeptForm action={`${here}/head-count`} className={css.marks} key={headCount}>
        <CommandKey value={commandKey} of="head-count" />
        <input type="hidden" name="from" value="teacher" />
        <input
          className={css.headCount}
          type="number"
          name="count"
          inputMode="numeric"
          min="1"
          max="200"
          required
          defaultValue={headCount ?? ""}
          aria-label={t.headCount}
        />
        <Button variant={headCount === null ? "primary" : "secondary"}>{t.keepHeadCount}</Button>
      </KeptForm>
    </Section>
  );
}
