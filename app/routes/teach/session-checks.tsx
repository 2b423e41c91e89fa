import { Form } from "react-router";
import type { CheckReason } from "#app/domain/effects/paper-over-reasons.ts";
import { Button } from "#app/ui/button.tsx";
import { CommandKey, TextField } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { texts } from "./checks.texts.ts";

export interface ShownChecks {
  reasons: CheckReason[];
  notes: { id: string; note: string; by: string | null; at: string }[];
}

interface SessionChecksProps {
  checks: ShownChecks;
  classSessionId: string;
  /** where the note is sent to */
  action: string;
  commandKey: string;
  problem?: "required" | "tooLong" | "key-reused" | null;
}

/** Why to look, what was found, and a line to write it down. Nothing where there is no reason. */
export function SessionChecks({ checks, classSessionId, action, commandKey, problem }: SessionChecksProps) {
  const t = useTexts(texts);
  const { reasons, notes } = checks;
  if (reasons.length === 0) return null;
  return (
    <Notice tone="info" title={t.title}>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.kind}>{wordsOf(t, reason)}</li>
        ))}
      </ul>
      <p>{t.promise}</p>
      {notes.map(({ id, note, by, at }) => (
        <p key={id}>{t.noteLine(note, by ?? t.somebody, at)}</p>
      ))}
      <Form method="post" action={action}>
        <Stack gap={3}>
          <CommandKey value={commandKey} of={classSessionId} />
          <input type="hidden" name="classSessionId" value={classSessionId} />
          <TextField
            name="note"
            label={t.note}
            hint={t.noteHint}
            error={problem ? t[problem] : undefined}
            required
            maxLength={200}
          />
          <div>
            <Button>{t.send}</Button>
          </div>
        </Stack>
      </Form>
    </Notice>
  );
}

function wordsOf(t: (typeof texts)["zh-CN"], reason: CheckReason): string {
  switch (reason.kind) {
    case "shared-wrong":
      return t["reason-shared-wrong"](reason.pupils);
    case "hasty":
      return t["reason-hasty"](reason.pupils, reason.of);
    case "named-present":
      return t["reason-named-present"](reason.pupils);
    case "odd-hour":
      return t["reason-odd-hour"](reason.at);
    case "no-school-day":
      return t["reason-no-school-day"];
  }
}
