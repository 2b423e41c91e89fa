import type { ReactNode } from "react";
import type { LedStep } from "#app/domain/class-sessions/led.ts";
import { BoardText, BoardTitle } from "#app/ui/board.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { KeptForm } from "./kept-forms.tsx";
import css from "./led-board.module.css";
import { texts } from "./led-board.texts.ts";

/** A seat as the board may show it: a number, no name, no reason. */
export interface LedSeat {
  learnerId: string;
  seat: number | null;
  absent: boolean;
  /** somebody has called the roll */
  called: boolean;
  /** closing records what this seat has done: raised hands with the class, or enough cards of its own */
  counts: boolean;
}

interface LedRollProps {
  seats: readonly LedSeat[];
  here: string;
  commandKey: string;
  /** the stop that the roll leads on to */
  next: LedStep | null;
  turn: ReactNode;
}

/** Everybody is there; tap the empty seats. Arrow keys go from seat to seat, space ticks one. */
export function LedRoll({ seats, here, commandKey, next, turn }: LedRollProps) {
  const t = useTexts(texts);
  const absent = seats.filter((seat) => seat.absent).length;
  const called = seats.some((seat) => seat.called);
  return (
    <>
      <BoardTitle>{t.roll}</BoardTitle>
      <BoardText>{called ? t.rollDone(seats.length - absent, seats.length) : t.rollHint}</BoardText>
      <KeptForm action={`${here}/board-roll`} className={css.roll} key={`${absent} ${called}`}>
        <CommandKey value={commandKey} of="board-roll" />
        {next ? (
          <>
            <input type="hidden" name="step" value={next.step} />
            <input type="hidden" name="position" value={next.position ?? ""} />
            <input type="hidden" name="phase" value={next.phase ?? ""} />
          </>
        ) : null}
        <ul className={css.seats}>
          {seats.map(({ learnerId, seat, absent: isAway }) => (
            <li key={learnerId}>
              <label className={css.seat}>
                <input
                  type="checkbox"
                  name="absent"
                  value={learnerId}
                  defaultChecked={isAway}
                  className={css.away}
                  aria-label={t.seat(seat)}
                />
                <span className={css.number} aria-hidden="true">
                  {seat ?? "·"}
                </span>
              </label>
            </li>
          ))}
        </ul>
        <Button
          size="board"
          variant={called ? "secondary" : "primary"}
          data-clicker={called ? undefined : "next"}
        >
          {t.callRoll}
        </Button>
      </KeptForm>
      {turn}
    </>
  );
}
