import { Form } from "react-router";
import { excuseReasons } from "#app/domain/excuses/excuse.ts";
import type { NamedMakeUp } from "#app/domain/make-ups/make-ups.server.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { CommandKey, Select, TextField } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { useExcuseWord } from "./excuse-words.ts";
import { texts } from "./make-ups.texts.ts";
import type { MakeUpsData } from "./make-ups.tsx";

interface ExcuseProps {
  data: MakeUpsData;
  makeUp: NamedMakeUp;
}

/** Why a pupil cannot be taught for now, and until when as far as anybody knows. */
export function ExcuseForm({ data: { above, commandKey, today }, makeUp: { pupil } }: ExcuseProps) {
  const t = useTexts(texts);
  const wordOf = useExcuseWord();
  return (
    <Disclosure summary={t.excuse}>
      <Form method="post" action={`${above}/excuses`}>
        <Stack gap={3}>
          <p>{t.excuseHint}</p>
          <CommandKey value={commandKey} of={`excuse ${pupil.learnerId}`} />
          <input type="hidden" name="learnerId" value={pupil.learnerId} />
          <Select
            name="reason"
            label={t.reason}
            defaultValue="long-illness"
            options={excuseReasons.map((value) => ({ value, label: wordOf(value) }))}
          />
          <TextField type="date" name="from" label={t.from} defaultValue={today} required />
          <TextField type="date" name="last" label={t.last} hint={t.lastHint} />
          <div>
            <Button>{t.keepExcuse}</Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  );
}

export function EndExcuse({ data: { above, commandKey }, makeUp: { pupil } }: ExcuseProps) {
  const t = useTexts(texts);
  return (
    <Form method="post" action={`${above}/excuse-endings`}>
      <CommandKey value={commandKey} of={`end ${pupil.learnerId}`} />
      <input type="hidden" name="learnerId" value={pupil.learnerId} />
      <ButtonRow>
        <Button name="what" value="back">
          {t.back}
        </Button>
        <Button name="what" value="mistake" variant="quiet">
          {t.mistake}
        </Button>
      </ButtonRow>
    </Form>
  );
}
