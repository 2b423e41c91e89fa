import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { sampleCounts, sampleList, texts } from "./roster-import.texts.ts";

/** The plain form that every list may be written in. */
export function RosterForm() {
  const t = useTexts(texts);
  return (
    <Section title={t.formTitle} lead={t.formLead}>
      <Sample
        caption={t.formCaption}
        rows={[[t.namesColumn, t.gradeColumn, t.classColumn, t.seatColumn], ...sampleList]}
      />
      <p>{t.spellings}</p>
      <p>{t.staffLead}</p>
      <p>{t.kindergartenLead}</p>
      <Sample caption={t.childrenCaption} rows={[[t.classColumn, t.countColumn], ...sampleCounts]} />
    </Section>
  );
}

function Sample({ caption, rows: [header = [], ...rows] }: { caption: string; rows: string[][] }) {
  return (
    <Table caption={caption} hideCaption dense>
      <thead>
        <tr>
          {header.map((heading) => (
            <Th key={heading}>{heading}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {header.map((heading, at) => (
              <Td key={heading}>{row[at]}</Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
