import type { Printing } from "#app/domain/people/cards.server.ts";
import { localDateOf } from "#app/lib/dates.ts";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./cards.texts.ts";

/** Who made cards, when and how many: every card there is was printed by somebody. */
export function PrintLog({ printings }: { printings: readonly Printing[] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (printings.length === 0) return null;
  const withClass = printings.some(({ className }) => className);
  return (
    <Section title={t.log}>
      <Table caption={t.log} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.logDay}</Th>
            <Th>{t.logBy}</Th>
            {withClass ? <Th>{t.logClass}</Th> : null}
            <Th numeric>{t.logCards}</Th>
          </tr>
        </thead>
        <tbody>
          {printings.map(({ id, at, by, className, cards }) => (
            <tr key={id}>
              <Td>{localDateOf(at, "Asia/Shanghai")}</Td>
              <Td>{by ?? "—"}</Td>
              {withClass ? <Td>{className?.[locale] ?? "—"}</Td> : null}
              <Td numeric>{cards}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
