import { Form } from "react-router";
import type { RulePreview } from "#app/domain/coverage/counting-rule.server.ts";
import { optionalWays } from "#app/domain/coverage/counting-rule.ts";
import type { CoverageSums } from "#app/domain/coverage/sums.ts";
import { RateOfSums } from "#app/routes/school/ways.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./counting.texts.ts";

interface PreviewProps {
  proposed: { notCounted: readonly string[]; from: string };
  preview: RulePreview;
  commandKey: string;
}

interface Change {
  key: string;
  who: string;
  before: CoverageSums;
  after: CoverageSums;
}

/** What the figures are and would be, the whole district first, then units whose figures change; and the decision. */
export function CountingPreview({ proposed, preview, commandKey }: PreviewProps) {
  const t = useTexts(texts);
  const { pupils, staff, units } = preview;
  const isDifferent = ({ before, after }: Pick<Change, "before" | "after">) =>
    JSON.stringify(before) !== JSON.stringify(after);
  const changes: Change[] = [
    { key: "pupils", who: t.allPupils, ...pupils },
    { key: "staff", who: t.allStaff, ...staff },
    ...units.flatMap((unit) => [
      { key: `${unit.id} pupils`, who: t.pupilsOf(unit.name), ...unit.pupils },
      { key: `${unit.id} staff`, who: t.staffOf(unit.name), ...unit.staff },
    ]),
  ].filter(isDifferent);
  const counted = optionalWays.filter((way) => !proposed.notCounted.includes(way));
  return (
    <Section title={t.previewTitle(proposed.from)} lead={t.previewLead}>
      {changes.length === 0 ? (
        <Notice tone="info">{t.nothing}</Notice>
      ) : (
        <Table caption={t.previewTitle(proposed.from)} hideCaption dense>
          <thead>
            <tr>
              <Th>{t.who}</Th>
              <Th numeric>{t.before}</Th>
              <Th numeric>{t.after}</Th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ key, who, before, after }) => (
              <tr key={key}>
                <Th scope="row">{who}</Th>
                <Td numeric>
                  <RateOfSums sums={before} />
                </Td>
                <Td numeric>
                  <RateOfSums sums={after} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Form method="post" action="/district/counting">
        <CommandKey value={commandKey} />
        {counted.map((way) => (
          <input key={way} type="hidden" name="counts" value={way} />
        ))}
        <input type="hidden" name="from" value={proposed.from} />
        <Button variant="primary">{t.confirm(proposed.from)}</Button>
      </Form>
    </Section>
  );
}
