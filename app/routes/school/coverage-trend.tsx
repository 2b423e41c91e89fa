import type { CoverageSums } from "#app/domain/coverage/sums.ts";
import { Chart } from "#app/ui/chart.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./coverage.texts.ts";
import { RateOfSums } from "./ways.tsx";

export interface Week {
  onDate: string;
  covered: number;
  due: number;
  pupils: CoverageSums;
}

/** Two lines, one for who was covered and one for who was due: when pupils join, the gap opens and shows it. */
export function CoverageTrend({ weeks }: { weeks: readonly Week[] }) {
  const t = useTexts(texts);
  return (
    <Section title={t.trend} lead={t.trendLead}>
      <Chart
        kind="line"
        label={t.trend}
        labels={weeks.map(({ onDate }) => onDate.slice(5))}
        datasets={[
          { label: t.covered, data: weeks.map(({ covered }) => covered) },
          { label: t.due, data: weeks.map(({ due }) => due) },
        ]}
      />
      <Disclosure summary={t.trendTable}>
        <Table caption={t.trendTable} hideCaption dense>
          <thead>
            <tr>
              <Th>{t.week}</Th>
              <Th numeric>{t.covered}</Th>
              <Th numeric>{t.due}</Th>
              <Th numeric>{t.rate}</Th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ onDate, covered, due, pupils }) => (
              <tr key={onDate}>
                <Th scope="row">{onDate}</Th>
                <Td numeric>{covered}</Td>
                <Td numeric>{due}</Td>
                <Td numeric>
                  <RateOfSums sums={pupils} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
    </Section>
  );
}
