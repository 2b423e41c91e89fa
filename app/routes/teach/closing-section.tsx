import { DoorClosed } from "lucide-react";
import { Form } from "react-router";
import type { Standing } from "#app/domain/class-sessions/standings.server.ts";
import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import css from "./class-session.module.css";
import { texts } from "./class-session.texts.ts";
import { pupilNames } from "./pupil-names.ts";
import { PupilTiles } from "./pupil-tiles.tsx";

interface ClosingProps {
  standings: readonly Standing[];
  quizItems: number;
  here: string;
  commandKey: string;
}

/** What closing will record, before it is recorded. */
export function ClosingSection({ standings, quizItems, here, commandKey }: ClosingProps) {
  const t = useTexts(texts);
  const finished = standings.filter(({ state }) => state === "finished");
  const present = standings.filter((standing) => standing.mayCountAsPresent);
  const missing = standings.filter((one) => one.state !== "finished" && !one.mayCountAsPresent);
  const withQuiz = quizItems > 0;
  const lead =
    finished.length > 0 ? t.willRecord(finished.length) : withQuiz ? t.willRecordNobody : undefined;
  return (
    <Section id="closing" title={t.closing} lead={lead}>
      <Form method="post" action={`${here}/closing`} className={css.tilesForm}>
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
          <p>{t.willMiss(missing.length, pupilNames(t, missing))}</p>
        ) : present.length === 0 ? (
          <p>{t.willMissNobody}</p>
        ) : null}
        <div>
          <Button variant="primary" size="large" icon={DoorClosed}>
            {t.close}
          </Button>
        </div>
      </Form>
      <details>
        <summary className={css.summary}>{t.notHeld}</summary>
        <Form method="post" action={`${here}/closing`} className={css.tilesForm}>
          <CommandKey value={commandKey} of="abandoned" />
          <input type="hidden" name="kind" value="abandoned" />
          <p className={css.hint}>{t.notHeldWords}</p>
          <div>
            <Button variant="danger">{t.abandon}</Button>
          </div>
        </Form>
      </details>
    </Section>
  );
}
