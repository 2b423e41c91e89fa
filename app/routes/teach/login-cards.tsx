/** The sheet to cut: one card a pupil. */

import type { Bilingual } from "#app/lib/texts.ts";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { QrCode } from "#app/ui/qr.tsx";
import css from "./cards.module.css";
import { texts } from "./cards.texts.ts";

interface LoginCardsProps {
  address: string;
  schoolName: string;
  schoolCode: string;
  className: Bilingual;
  classCode: string;
  cards: readonly {
    learnerId: string;
    seat: number | null;
    name: string | null;
    pin: string;
    cardSecret: string;
  }[];
}

export function LoginCards({
  address,
  schoolName,
  schoolCode,
  className,
  classCode,
  cards,
}: LoginCardsProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <div className={css.sheet}>
      {cards.map(({ learnerId, seat, name, pin, cardSecret }) => (
        <section className={css.card} key={learnerId}>
          <p className={css.place}>{t.sheetHead(schoolName, className[locale])}</p>
          <div className={css.words}>
            <p className={`${css.holder} ${name && name.length > 10 ? css.long : ""}`}>
              {name ?? t.nameless}
            </p>
            <dl className={css.codes}>
              <dt>{t.schoolCode}</dt>
              <dd>{schoolCode}</dd>
              <dt>{t.classCode}</dt>
              <dd>{classCode}</dd>
              <dt>{t.seat}</dt>
              <dd>{seat ?? "—"}</dd>
              <dt className={css.pin}>{t.pin}</dt>
              <dd className={css.pin}>{pin}</dd>
            </dl>
            <p className={css.note}>{t.keep}</p>
          </div>
          <div className={css.scan}>
            <QrCode text={`${address}/card/${cardSecret}`} label={t.qr} />
            <p>
              {t.scan} {address.replace(/^https?:\/\//, "")}/card
            </p>
          </div>
        </section>
      ))}
    </div>
  );
}
