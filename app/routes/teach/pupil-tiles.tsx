import type { Standing } from "#app/domain/class-sessions/standings.server.ts";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./class-session.module.css";
import { texts } from "./class-session.texts.ts";

interface TilesProps {
  /** of the boxes */
  name: string;
  pupils: readonly Standing[];
  ticked: (standing: Standing) => boolean;
}

/** A class as large boxes to tick, by seat; tapped, clicked or reached with Tab and Space. */
export function PupilTiles({ name, pupils, ticked }: TilesProps) {
  const t = useTexts(texts);
  return (
    <ul className={css.tiles}>
      {pupils.map((standing) => (
        <li key={standing.learnerId} className={css.tileItem}>
          <label className={css.tile}>
            <input
              type="checkbox"
              name={name}
              value={standing.learnerId}
              defaultChecked={ticked(standing)}
              className={css.tick}
            />
            <span className={css.seat}>{standing.seat ?? "·"}</span>
            <span>{standing.name ?? t.noName}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
