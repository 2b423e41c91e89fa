import { titleSize } from "#app/domain/lessons/board-fit.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { PictureImage } from "../pictures/image.tsx";
import { Line } from "./lines.tsx";
import css from "./screen.module.css";
import { texts } from "./screen.texts.ts";

/** What the first and the last screen say about the lesson itself. */
export interface Around {
  title: Bilingual;
  picture: string;
  /** family and band, in words */
  facts: string;
  address: string;
  simulation: string | null;
}

export function Cover({ around: { title, picture, facts } }: { around: Around }) {
  const words = title[useLocale()];
  return (
    <div className={css.cover}>
      <div className={css.coverWords}>
        <Line size={titleSize(words, { width: 940, height: 520 })}>
          <h1 className={css.coverTitle}>{words}</h1>
        </Line>
        <p className={css.facts}>{facts}</p>
      </div>
      <PictureImage name={picture} alt="" className={css.coverPicture} />
    </div>
  );
}

export function End({ around: { simulation, address } }: { around: Around }) {
  const t = useTexts(texts);
  return (
    <div className={css.end}>
      <h2 className={css.title}>{t.end}</h2>
      {simulation ? (
        <a className={css.go} href={simulation}>
          <b>{t.play}</b>
          <span>{t.playWhat}</span>
        </a>
      ) : null}
      <div className={css.read}>
        <b>{t.read}</b>
        <span className={css.address}>{address}</span>
      </div>
    </div>
  );
}
