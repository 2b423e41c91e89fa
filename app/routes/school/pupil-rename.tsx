import { Form } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { CommandKey, TextField } from "#app/ui/form.tsx";
import { Row } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { texts } from "./pupil.texts.ts";
import type { PupilData } from "./pupil.tsx";
import { texts as words } from "./pupil-words.texts.ts";

export function RenamePupil({ data: { pupil, commandKey } }: { data: PupilData }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  return (
    <Disclosure summary={t.rename}>
      <Form method="post" action={`/school/roster/pupils/${pupil.learnerId}/name`}>
        <Row gap={4} fields>
          <CommandKey value={commandKey} of="name" />
          <TextField name="name" label={w.name} defaultValue={pupil.name ?? ""} autoComplete="off" />
          <Button>{t.renameButton}</Button>
        </Row>
      </Form>
    </Disclosure>
  );
}
