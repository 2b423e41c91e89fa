import { useTexts } from "#app/ui/locale.tsx";
import css from "./class-session.module.css";
import { texts } from "./class-session.texts.ts";

interface TilePupil {
  learnerId: string;
  seat: number | null;
  name: string | null;
}

interface TilesProps<Pupil extends TilePupil> {
  /** of the boxes */
  name: string;
  pupils: readonly Pupil[];
  ticked: (pupil: Pupil) => boolean;
}

/** A class as large boxes to tick, by seat; tapped, clicked or reached with Tab and Space. */
export function PupilTiles<Pupil extends TilePupil>({ name, pupils, ticked }: TilesProps<Pupil>) {
  const t = useTexts(texts);
  return (
    <ul className={css.tiles}>
      {pupils.map((pupil) => (
        <li key={pupil.learnerId} className={css.tileItem}>
          <label className={css.tile}>
            <input
              type="checkbox"
              name={name}
              value={pupil.learnerId}
              defaultChecked={ticked(pupil)}
              className={css.tick}
            />
            <span className={css.seat}>{pupil.seat ?? "·"}</span>
            <span>{pupil.name ?? t.noName}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
