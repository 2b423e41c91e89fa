import { Undo2 } from "lucide-react";
import { isAway, rollReasons } from "#app/domain/class-sessions/roll.ts";
import type { Standing } from "#app/domain/class-sessions/standings.server.ts";
import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import css from "./class-session.module.css";
import { texts as sessionTexts } from "./class-session.texts.ts";
import { KeptForm } from "./kept-forms.tsx";
import { PupilTiles } from "./pupil-tiles.tsx";
import { texts } from "./roll.texts.ts";

interface RollProps {
  standings: readonly Standing[];
  here: string;
  commandKey: string;
}

/** All present unless tapped; afterwards the absent stand here with their reasons. */
export function RollSection({ standings, here, commandKey }: RollProps) {
  const t = useTexts(texts);
  const marked = (state: string) => standings.filter(({ roll }) => roll?.state === state);
  const absent = marked("absent");
  const late = marked("late").length;
  const called = standings.some(({ roll }) => roll !== null);
  const tiles = (
    <KeptForm action={`${here}/roll`} className={css.tilesForm} key={absent.length}>
      <CommandKey value={commandKey} of="call" />
      <input type="hidden" name="what" value="call" />
      <PupilTiles name="absent" pupils={standings} ticked={isAway} />
      <div>
        <Button variant="secondary">{t.callRoll}</Button>
      </div>
    </KeptForm>
  );
  const summary = t.rollSummary(standings.length, standings.length - absent.length, absent.length, late);
  return (
    <Section
      id="roll"
      title={t.roll}
      lead={called ? summary : t.rollHint}
      actions={<UndoRoll here={here} commandKey={commandKey} />}
    >
      {absent.length > 0 ? (
        <ul className={css.absentees}>
          {absent.map((standing) => (
            <Absentee key={standing.learnerId} standing={standing} here={here} commandKey={commandKey} />
          ))}
        </ul>
      ) : null}
      {called ? (
        <details>
          <summary className={css.summary}>{t.callAgain}</summary>
          {tiles}
        </details>
      ) : (
        tiles
      )}
    </Section>
  );
}

/** The last call or mark; pressed again, it stands again. */
export function UndoRoll({ here, commandKey }: Omit<RollProps, "standings">) {
  const t = useTexts(texts);
  return (
    <KeptForm action={`${here}/roll-undoing`} preventScrollReset>
      <CommandKey value={commandKey} of="roll-undoing" />
      <Button variant="quiet" icon={Undo2}>
        {t.undoLast}
      </Button>
    </KeptForm>
  );
}

function Absentee({ standing, here, commandKey }: Omit<RollProps, "standings"> & { standing: Standing }) {
  const s = useTexts(sessionTexts);
  const t = useTexts(texts);
  const { learnerId, seat, name, roll } = standing;
  const who = s.learner(seat, name);
  return (
    <li className={css.absentee}>
      <span className={css.who}>{who}</span>
      <KeptForm action={`${here}/roll`} className={css.marks}>
        <CommandKey value={commandKey} of={learnerId} />
        <input type="hidden" name="what" value="mark" />
        <input type="hidden" name="learnerId" value={learnerId} />
        <select
          name="reason"
          defaultValue={roll?.reason ?? ""}
          className={css.reason}
          aria-label={`${t.reason} · ${who}`}
        >
          <option value="">{standing.excused ? t.reasonExcused : t.reasonNone}</option>
          {rollReasons.map((reason) => (
            <option key={reason} value={reason}>
              {t[`reason-${reason}`]}
            </option>
          ))}
        </select>
        <Button name="state" value="absent">
          {t.keepReason}
        </Button>
        <Button name="state" value="late" variant="quiet">
          {t.cameLate}
        </Button>
        <Button name="state" value="present" variant="quiet">
          {t.isHere}
        </Button>
      </KeptForm>
    </li>
  );
}
