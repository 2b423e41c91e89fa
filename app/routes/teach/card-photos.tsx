/** Where there is no camera: several photographs of the room, put together. */
import { useState } from "react";
import type { SeenCard } from "#app/domain/answer-cards/agreement.ts";
import { FileField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { startCardWorker } from "./card-worker.ts";
import { frameOfPhoto } from "./photo-frame.ts";
import css from "./scanner.module.css";
import { texts } from "./scanner.texts.ts";
import { type CardReading, photoPace } from "./use-card-reading.ts";

/** More than a camera's frame, since a phone's picture is sharper: cards at the back are larger in it. */
const longest = 3_200;

interface Outcome {
  photos: number;
  notPhotos: number;
  /** by card: how many photographs show it with the letter seen last */
  seen: Map<number, { letter: string; times: number }>;
}

const nothing: Outcome = { photos: 0, notPhotos: 0, seen: new Map() };

export function CardPhotos({ reading }: { reading: CardReading }) {
  const t = useTexts(texts);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState(nothing);
  const once = [...outcome.seen.values()].filter(({ times }) => times === 1).length;

  async function take(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    setBusy(true);
    const worker = startCardWorker();
    let next = outcome;
    for (const file of files) {
      const frame = await frameOfPhoto(file, longest);
      if (!frame) {
        next = { ...next, notPhotos: next.notPhotos + 1 };
        continue;
      }
      // hands may have moved from one photograph to the next
      const cards = (await worker.read(frame)).map(({ card, letter }) => ({ card, letter }));
      next = withPhoto(next, cards);
      // the clock of photographs: one after the other, near enough to confirm each other
      reading.see(cards, next.photos * photoPace);
    }
    worker.end();
    setOutcome(next);
    setBusy(false);
  }

  return (
    <section className={css.photos}>
      <h2>{t.photosTitle}</h2>
      <FileField
        name="photos"
        label={t.photos}
        hint={t.photosWords}
        accept="image/*"
        multiple
        disabled={busy}
        onChange={(event) => {
          const input = event.currentTarget;
          void take([...(input.files ?? [])]).finally(() => {
            input.value = "";
          });
        }}
      />
      {busy ? <p role="status">{t.readingPhotos}</p> : null}
      {outcome.notPhotos > 0 ? <Notice tone="attention">{t.notPhotos(outcome.notPhotos)}</Notice> : null}
      {!busy && outcome.photos > 0 ? (
        <Notice
          tone={once > 0 ? "attention" : "good"}
          title={t.photosRead(outcome.photos, outcome.seen.size)}
          live
        >
          {once > 0 ? t.again(once) : null}
        </Notice>
      ) : null}
    </section>
  );
}

function withPhoto(before: Outcome, cards: readonly SeenCard[]): Outcome {
  const seen = new Map(before.seen);
  for (const { card, letter } of cards) {
    const known = seen.get(card);
    seen.set(card, { letter, times: known?.letter === letter ? known.times + 1 : 1 });
  }
  return { ...before, photos: before.photos + 1, seen };
}
