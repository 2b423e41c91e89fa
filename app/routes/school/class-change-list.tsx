import { Undo2 } from "lucide-react";
import { Form } from "react-router";
import { localDateOf } from "#app/lib/dates.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./class-changes.texts.ts";
import type { ChangesData } from "./class-changes.tsx";
import { texts as words } from "./pupil-words.texts.ts";

/** What happened to classes of the whole school; a wrong one is taken back here. */
export function ClassChangeList({ data: { changes, info, commandKey } }: { data: ChangesData }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const locale = useLocale();
  if (changes.length === 0) return null;
  return (
    <Section title={t.history} lead={t.historyLead}>
      <Table caption={t.history} hideCaption dense>
        <thead>
          <tr>
            <Th>{w.on}</Th>
            <Th>{w.class}</Th>
            <Th>{t.what}</Th>
            <Th>{t.recordedBy}</Th>
            <Th>{t.action}</Th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id}>
              <Td>{change.on}</Td>
              <Td>{change.fromName?.[locale] ?? w.none}</Td>
              <Td>
                {t.happened(
                  t[`kind-${change.kind}` as "kind-split"],
                  change.toNames.map((name) => name[locale]).join(t.and) || null,
                )}
              </Td>
              <Td>
                {change.by ?? w.none} {localDateOf(change.recordedAt, "Asia/Shanghai")}
              </Td>
              <Td>
                {change.takenBack ? (
                  <Badge>{t.takenBack}</Badge>
                ) : (
                  <Form method="post" action={`/school/roster/classes/${info.id}/changes/${change.id}/undo`}>
                    <CommandKey value={commandKey} of={change.id} />
                    <Button icon={Undo2} variant="quiet">
                      {t.undo}
                    </Button>
                  </Form>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
