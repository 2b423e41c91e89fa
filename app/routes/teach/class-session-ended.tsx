import { UserRoundPlus } from "lucide-react";
import { Form } from "react-router";
import type { Standing } from "#app/domain/class-sessions/standings.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CommandKey, TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./class-session.module.css";
import { texts } from "./class-session.texts.ts";
import type { ClassSessionData } from "./class-session-open.tsx";
import { pupilNames } from "./pupil-names.ts";
import { ResultWords } from "./pupil-table.tsx";

/** After the closing: who is covered, who is missing, and what to do about it. */
export function ClassSessionEnded({ session, standings, commandKey }: ClassSessionData) {
  const t = useTexts(texts);
  if (session.state === "abandoned") return <Notice tone="info">{t.abandoned}</Notice>;
  const recorded = standings.filter(({ completion }) => completion !== null);
  const missing = standings.filter(({ completion }) => completion === null);
  const own = recorded.filter(({ completion }) => completion?.obtained === "own-computer").length;
  const start = `/teach/classes/${session.classId}/start?purpose=made-up&lesson=${session.lessonSlug}`;
  return (
    <>
      <Notice tone={missing.length === 0 ? "good" : "info"}>
        <p>{t.closedSentence(standings.length, recorded.length, own, recorded.length - own)}</p>
        <p>
          {missing.length === 0 ? t.nobodyMissing : t.missingSentence(missing.length, pupilNames(t, missing))}
        </p>
      </Notice>
      {missing.length > 0 ? (
        <div>
          <ButtonLink to={start} variant="primary" icon={UserRoundPlus}>
            {t.makeUp(missing.length)}
          </ButtonLink>
        </div>
      ) : null}
      <Section title={t.pupils} lead={t.pupilsLead}>
        <Table caption={t.pupils} hideCaption dense>
          <thead>
            <tr>
              <Th numeric>{t.seat}</Th>
              <Th>{t.name}</Th>
              <Th>{t.record}</Th>
              <Th>{t.result}</Th>
            </tr>
          </thead>
          <tbody>
            {standings.map((standing) => (
              <tr key={standing.learnerId}>
                <Td numeric>{standing.seat ?? t.none}</Td>
                <Td>{standing.name ?? t.noName}</Td>
                <Td>
                  <RecordCell standing={standing} commandKey={commandKey} />
                </Td>
                <Td>
                  <ResultWords standing={standing} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
    </>
  );
}

function RecordCell({ standing, commandKey }: { standing: Standing; commandKey: string }) {
  const t = useTexts(texts);
  const { completion, undone, seat, name } = standing;
  if (!completion) return undone ? t.undone(undone.reason) : t.notRecorded;
  const words =
    completion.obtained === "own-computer" ? t["obtained-own-computer"] : t["obtained-class-level"];
  return (
    <details className={css.undo}>
      <summary className={css.undoSummary}>
        {words}
        <span className={css.undoWord}>{t.undo}</span>
      </summary>
      <Form method="post" className={css.tilesForm}>
        <CommandKey value={commandKey} of={completion.id} />
        <input type="hidden" name="completionId" value={completion.id} />
        <TextField
          name="reason"
          label={`${t.undoReason} · ${t.learner(seat, name)}`}
          hint={t.undoHint}
          required
          maxLength={200}
        />
        <div>
          <Button variant="danger">{t.undoNow}</Button>
        </div>
      </Form>
    </details>
  );
}
