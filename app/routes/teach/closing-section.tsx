import { DoorClosed } from "lucide-react";
import { mediumOf } from "#app/domain/class-sessions/class-session.ts";
import type { Standing } from "#app/domain/class-sessions/standings.server.ts";
import type { ClassSessionInfo } from "#app/domain/class-sessions/visible.server.ts";
import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import css from "./class-session.module.css";
import { texts as sessionTexts } from "./class-session.texts.ts";
import { texts } from "./closing.texts.ts";
import { KeptForm } from "./kept-forms.tsx";
import { pupilNames } from "./pupil-names.ts";
import { PupilTiles } from "./pupil-tiles.tsx";

interface ClosingProps {
  session: Pick<ClassSessionInfo, "way" | "purpose">;
  standings: readonly Standing[];
  quizItems: number;
  headCount: number | null;
  here: string;
  commandKey: string;
}

/** What closing will record, before it is recorded. */
export function ClosingSection({ session, standings, quizItems, headCount, here, commandKey }: ClosingProps) {
  const s = useTexts(sessionTexts);
  const t = useTexts(texts);
  // where a way knows only who was there, the roll decides and nobody has to be ticked
  const byRoll = mediumOf[session.way] === null;
  const finished = standings.filter(({ state }) => state === "finished");
  const called = standings.filter(({ roll }) => roll !== null && roll.state !== "absent");
  const present = byRoll ? [] : standings.filter((standing) => standing.mayCountAsPresent);
  const missing = byRoll
    ? standings.filter((standing) => !called.includes(standing))
    : standings.filter((one) => one.state !== "finished" && !one.mayCountAsPresent);
  const withQuiz = quizItems > 0;
  if (session.purpose === "booster") return <BoosterClosing here={here} commandKey={commandKey} />;
  const lead =
    session.way === "story"
      ? t.willCount(headCount ?? 0)
      : byRoll
        ? t.willRecordPresent(called.length)
        : finished.length > 0
          ? t.willRecord(finished.length)
          : withQuiz && session.way === "computer-room"
            ? t.willRecordNobody
            : undefined;
  return (
    <Section id="closing" title={t.closing} lead={lead}>
      <KeptForm action={`${here}/closing`} className={css.tilesForm}>
        <CommandKey value={commandKey} of="closed" />
        <input type="hidden" name="kind" value="closed" />
        {present.length > 0 ? (
          <fieldset className={css.present}>
            <legend className={css.legend}>{t.presentLegend}</legend>
            <p className={css.hint}>{withQuiz ? t.presentHint : t.presentNoQuiz}</p>
            <PupilTiles name="alsoPresent" pupils={present} ticked={() => !withQuiz} />
          </fieldset>
        ) : null}
        {missing.length > 0 ? (
          <p>{t.willMiss(missing.length, pupilNames(s, missing))}</p>
        ) : present.length === 0 && standings.length > 0 ? (
          <p>{t.willMissNobody}</p>
        ) : null}
        <div>
          <Button variant="primary" size="large" icon={DoorClosed}>
            {t.close}
          </Button>
        </div>
      </KeptForm>
      <NotHeld here={here} commandKey={commandKey} />
    </Section>
  );
}

/** A repetition records nobody: it is over, and that is all. */
function BoosterClosing({ here, commandKey }: Pick<ClosingProps, "here" | "commandKey">) {
  const t = useTexts(texts);
  return (
    <Section id="closing" title={t.closing} lead={t.boosterRecords}>
      <KeptForm action={`${here}/closing`} className={css.tilesForm}>
        <CommandKey value={commandKey} of="closed" />
        <input type="hidden" name="kind" value="closed" />
        <div>
          <Button variant="primary" size="large" icon={DoorClosed}>
            {t.closeBooster}
          </Button>
        </div>
      </KeptForm>
      <NotHeld here={here} commandKey={commandKey} />
    </Section>
  );
}

function NotHeld({ here, commandKey }: Pick<ClosingProps, "here" | "commandKey">) {
  const t = useTexts(texts);
  return (
    <details>
      <summary className={css.summary}>{t.notHeld}</summary>
      <KeptForm action={`${here}/closing`} className={css.tilesForm}>
        <CommandKey value={commandKey} of="abandoned" />
        <input type="hidden" name="kind" value="abandoned" />
        <p className={css.hint}>{t.notHeldWords}</p>
        <div>
          <Button variant="danger">{t.abandon}</Button>
        </div>
      </KeptForm>
    </details>
  );
}
