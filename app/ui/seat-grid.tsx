import { useTexts } from "./locale.tsx";
import css from "./seat-grid.module.css";
import { texts } from "./seat-grid.texts.ts";

export interface Seat {
  seat: number | null;
  /** the teacher's own page only: never on the board */
  label?: string;
  state: "waiting" | "joined" | "done" | "absent";
}

/** Neutral seats: numbers and how far along, nothing about how well. */
export function SeatGrid({ seats, size = "normal" }: { seats: readonly Seat[]; size?: "board" | "normal" }) {
  const t = useTexts(texts);
  return (
    <ul className={`${css.grid} ${css[size]}`}>
      {seats.map((seat, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: seats without a number have only their place
        <li key={seat.seat ?? `none-${index}`} className={`${css.seat} ${css[seat.state]}`}>
          <span className={css.number}>{seat.seat ?? "·"}</span>
          {seat.label ? <span className={css.label}>{seat.label}</span> : null}
          <span className={css.state}>{t[seat.state]}</span>
        </li>
      ))}
    </ul>
  );
}
