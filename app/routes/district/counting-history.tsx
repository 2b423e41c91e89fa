import type { Obtained } from "#app/domain/completions/completion.ts";
import { texts as wayTexts } from "#app/domain/completions/ways.texts.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./counting.texts.ts";

interface Decided {
  notCounted: readonly Obtained[];
  since: string | null;
  by: string | null;
  at: string;
  isToCome: boolean;
}

/** Every decision, the newest first; below them what it was from the beginning. */
export function CountingHistory({ decided }: { decided: readonly Decided[] }) {
  const t = useTexts(texts);
  const names = useTexts(wayTexts);
  return (
    <Section title={t.history} lead={t.historyLead}>
      <Table caption={t.history} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.fromDay}</Th>
            <Th>{t.rule}</Th>
            <Th>{t.decided}</Th>
          </tr>
        </thead>
        <tbody>
          {decided.map(({ notCounted, since, by, at, isToCome }) => (
            <tr key={since}>
              <Th scope="row">
                {since} {isToCome ? <Badge tone="info">{t.toCome}</Badge> : null}
              </Th>
              <Td>{notCounted.map((way) => names[way]).join(t.comma) || t.none}</Td>
              <Td>{t.decidedBy(by ?? "—", at)}</Td>
            </tr>
          ))}
          <tr>
            <Th scope="row">{t.original}</Th>
            <Td>{names.imported}</Td>
            <Td>—</Td>
          </tr>
        </tbody>
      </Table>
    </Section>
  );
}
