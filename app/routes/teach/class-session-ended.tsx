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
import { texts as sessionTexts } from "./class-session.texts.ts";
import { texts } from "./class-session-ended.texts.ts";
import type { ClassSessionData } from "./class-session-open.tsx";
import { pupilNames } from "./pupil-names.ts";
import { ResultWords } from "./pupil-table.tsx";

/** What closing a class session can record, the strongest evidence first. */
const obtainedHere = ["own-computer", "own-card", "own-paper", "class-level", "lecture"] as const;

/** After the closing: who is covered, who is missing, and what to do about it. */
export function ClassSessionEnded({ session, standings, makeUp, headCount, commandKey }: ClassSessionData) {
  const s = useTexts(sessionTexts);
  const t = useTexts(texts);
  if (session.state === "abandoned") return <Notice tone="info">{t.abandoned}</Notice>;
  if (session.way === "story") return <Notice tone="good">{t.storyHeard(headCount ?? 0)}</Notice>;
  const recorded = standings.filter(({ completion }) => completion !== null);
  const missing = standings.filter(({ completion }) => completion === null);
  const excused = missing.filter((standing) => standing.excused).length;
  const parts = obtainedHere
    .map((obtained) => ({
      obtained,
      count: recorded.filter(({ completion }) => completion?.obtained === obtained).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ obtained, count }) => t.obtainedBy(t[`obtained-${obtained}`], count));
  const isBooster = session.purpose === "booster";
  const start = `/teach/classes/${session.classId}/start?purpose=made-up&lesson=${session.lessonSlug}`;
  return (
    <>
      {isBooster ? (
        <Notice tone="good">{t.boosterOver}</Notice>
      ) : (
        <Notice tone={missing.length === 0 ? "good" : "info"}>
          <p>{t.closedSentence(standings.length, recorded.length, parts)}</p>
          <p>
            {missing.length === 0
              ? t.nobodyMissing
              : t.missingSentence(missing.length, pupilNames(s, missing))}
            {excused > 0 ? t.excusedSentence(excused) : null}
          </p>
        </Notice>
      )}
      {missing.length > 0 && !isBooster ? (
        <div className={css.marks}>
          {makeUp > 0 ? (
            <ButtonLink to={start} variant="primary" icon={UserRoundPlus}>
              {t.makeUp(makeUp)}
            </ButtonLink>
          ) : null}
          <ButtonLink
            to={`/teach/classes/${session.classId}/entered-later?lesson=${session.lessonSlug}&on=${session.taughtOn}`}
          >
            {t.wasThere}
          </ButtonLink>
        </div>
      ) : null}
      <Section title={s.pupils} lead={s.pupilsLead}>
        <Table caption={s.pupils} hideCaption dense>
          <thead>
            <tr>
              <Th numeric>{s.seat}</Th>
              <Th>{s.name}</Th>
              <Th>{t.record}</Th>
              <Th>{s.result}</Th>
            </tr>
          </thead>
          <tbody>
            {standings.map((standing) => (
              <tr key={standing.learnerId}>
                <Td numeric>{standing.seat ?? s.none}</Td>
                <Td>{standing.name ?? s.noName}</Td>
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
  const s = useTexts(sessionTexts);
  const t = useTexts(texts);
  const { completion, undone, seat, name } = standing;
  if (!completion) return undone ? t.undone(undone.reason) : t.notRecorded;
  const obtained = obtainedHere.find((each) => each === completion.obtained) ?? "class-level";
  return (
    <details className={css.undo}>
      <summary className={css.undoSummary}>
        {t[`obtained-${obtained}`]}
        <span className={css.undoWord}>{t.undo}</span>
      </summary>
      <Form method="post" className={css.tilesForm}>
        <CommandKey value={commandKey} of={completion.id} />
        <input type="hidden" name="completionId" value={completion.id} />
        <TextField
          name="reason"
          label={`${t.undoReason} · ${s.learner(seat, name)}`}
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
