import { useTexts } from "./locale.tsx";
import css from "./seat-grid.module.css";
import { texts } from "./seat-grid.texts.ts";

const states = ["waiting", "joined", "done", "absent"] as const;

export interface Seat {
  seat: number | null;
  /** the teacher's own page only, never on the board */
  label?: string;
  state: (typeof states)[number];
}

interface SeatGridProps {
  seats: readonly Seat[];
  size?: "board" | "normal";
  /** what the four looks mean; those that occur */
  legend?: boolean;
}

/** Neutral seats: their numbers and how far along, nothing about how well. */
export function SeatGrid({ seats, size = "normal", legend }: SeatGridProps) {
  const t = useTexts(texts);
  const present = states.filter((state) => seats.some((seat) => seat.state === state));
  const onBoard = size === "board" ? `${css.board} ${seats.length > 50 ? css.twelve : css.ten}` : undefined;
  return (
    <div className={onBoard}>
      {legend ? (
        <ul className={css.legend} aria-hidden="true">
          {present.map((state) => (
            <li key={state} className={css.entry}>
              <span className={`${css.swatch} ${css[state]}`} />
              {t[state]}
            </li>
          ))}
        </ul>
      ) : null}
      <ul className={css.grid}>
        {seats.map((seat, index) => (
          <li key={seat.seat ?? `place-${index}`} className={`${css.seat} ${css[seat.state]}`}>
            <span className={css.number}>{seat.seat ?? "·"}</span>
            {seat.label ? <span className={css.label}>{seat.label}</span> : null}
            <span className={css.unseen}>{t[seat.state]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
