import type { LearnerState } from "#app/domain/class-sessions/class-session.ts";
import type { Standing } from "#app/domain/class-sessions/standings.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./class-session.texts.ts";

const tones: Record<LearnerState, "neutral" | "info" | "good" | "attention"> = {
  finished: "good",
  working: "info",
  joined: "neutral",
  "not-joined": "neutral",
  absent: "neutral",
};

/** Everybody by seat, never by result. */
export function PupilTable({ standings, quizItems }: { standings: readonly Standing[]; quizItems: number }) {
  const t = useTexts(texts);
  return (
    <Section title={t.pupils} lead={t.pupilsLead}>
      <Table caption={t.pupils} hideCaption dense>
        <thead>
          <tr>
            <Th numeric>{t.seat}</Th>
            <Th>{t.name}</Th>
            <Th>{t.state}</Th>
            <Th>{t.result}</Th>
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => (
            <tr key={standing.learnerId}>
              <Td numeric>{standing.seat ?? t.none}</Td>
              <Td>{standing.name ?? t.noName}</Td>
              <Td>
                <Badge tone={tones[standing.state]}>{t[`state-${standing.state}`]}</Badge>{" "}
                {standing.state === "working" ? t.answered(standing.answered, quizItems) : null}
              </Td>
              <Td>
                <ResultWords standing={standing} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

export function ResultWords({ standing: { result } }: { standing: Standing }) {
  const t = useTexts(texts);
  if (!result) return t.none;
  const { hits, misses, falseAlarms, correctRejections } = result;
  return t.resultWords(hits, hits + misses, falseAlarms, falseAlarms + correctRejections);
}
