import { Undo2 } from "lucide-react";
import { Form } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./class-session.module.css";
import { texts } from "./class-session.texts.ts";

/** Closed too early: on the same day one press goes on with the class. */
export function Reopen({ here, commandKey }: { here: string; commandKey: string }) {
  const t = useTexts(texts);
  return (
    <Form method="post" action={`${here}/reopening`} className={css.marks}>
      <CommandKey value={commandKey} of="reopening" />
      <Button icon={Undo2}>{t.reopen}</Button>
      <span className={css.hint}>{t.reopenHint}</span>
    </Form>
  );
}
