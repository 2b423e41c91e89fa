/** Photographs and scans of sheets: what is clear is taken, what is not is shown to the teacher. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Frame } from "#app/domain/answer-cards/marker-finder.ts";
import { sheetCodeOf } from "#app/domain/answer-sheets/sheet-code.ts";
import { blank } from "#app/domain/answer-sheets/typed-row.ts";
import { letters } from "#app/domain/quizzes/letters.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { FileField, TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import css from "./paper.module.css";
import { texts } from "./paper.texts.ts";
import { frameOfPhoto } from "./photo-frame.ts";
import { type Pile, type PileContext, type PileSheet, usePile } from "./sheet-pile.ts";
import type { SeenSheet } from "./sheet-reader.worker.ts";

/** Two sheets on a page keep 10 pixels a millimetre, more than the reader needs. */
const longest = 2_800;

export function PaperPhotos(context: PileContext) {
  const t = useTexts(texts);
  const pile = usePile(context);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [failed, setFailed] = useState<{ file: string; reason: "notPhoto" | "noSheet" }[]>([]);

  async function read(files: readonly File[]): Promise<void> {
    const worker = new Worker(new URL("./sheet-reader.worker.ts", import.meta.url), { type: "module" });
    const misses: typeof failed = [];
    const seen: SeenSheet[] = [];
    for (const [at, file] of files.entries()) {
      setProgress({ done: at + 1, of: files.length });
      const frame = await frameOfPhoto(file, longest);
      const sheets = frame ? await ask(worker, frame, context.choices.length) : [];
      if (!frame) misses.push({ file: file.name, reason: "notPhoto" });
      else if (sheets.length === 0) misses.push({ file: file.name, reason: "noSheet" });
      seen.push(...sheets);
    }
    worker.terminate();
    pile.add(seen);
    setFailed(misses);
    setProgress(null);
  }

  return (
    <Section title={t.photosTitle} lead={pile.sheets.length > 0 ? t.readOf(pile.sheets.length) : null}>
      <FileField
        name="photos"
        label={t.photos}
        hint={t.photosHint}
        accept="image/*"
        multiple
        disabled={progress !== null || !context.taken.queue}
        onChange={(event) => {
          const input = event.currentTarget;
          void read([...(input.files ?? [])]).finally(() => {
            input.value = "";
          });
        }}
      />
      {progress ? <p role="status">{t.readingPhotos(progress.done, progress.of)}</p> : null}
      {failed.map(({ file, reason }) => (
        <Notice key={file} tone="attention" live>
          {t[reason](file)}
        </Notice>
      ))}
      <ul className={css.pile}>
        {pile.sheets.map((sheet) => (
          <li key={sheet.id}>
            <Sheet sheet={sheet} pile={pile} context={context} />
          </li>
        ))}
      </ul>
      {pile.sheets.length > 0 ? <p className={css.hint}>{t.forgotten}</p> : null}
    </Section>
  );
}

function ask(worker: Worker, frame: Frame, rows: number): Promise<SeenSheet[]> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<SeenSheet[]>) => resolve(data);
    worker.onerror = () => reject(new Error("the reader of sheets has stopped"));
    worker.postMessage({ frame, rows }, [frame.data.buffer]);
  });
}

interface SheetProps {
  sheet: PileSheet;
  pile: Pile;
  context: PileContext;
}

function Sheet({ sheet, pile, context: { pupils, choices } }: SheetProps) {
  const t = useTexts(texts);
  const { seen, learnerId, marks, conflict } = sheet;
  const pupil = pupils.find((each) => each.learnerId === learnerId);
  if (!pupil) {
    return seen.number === null ? (
      <Unowned sheet={sheet} pile={pile} />
    ) : (
      <Notice tone="attention">{t.foreignOwner(sheetCodeOf(seen.number))}</Notice>
    );
  }
  const who = t.learner(pupil.seat, pupil.name);
  const open = seen.rows.filter(({ position }) => !marks.has(position));
  if (conflict === "open") {
    return (
      <Notice tone="attention" title={t.lookAt(who)}>
        <p>{t.differs}</p>
        <ButtonRow>
          <Button type="button" onClick={() => pile.settle(sheet.id, "this")}>
            {t.takeThis}
          </Button>
          <Button type="button" onClick={() => pile.settle(sheet.id, "other")}>
            {t.leaveIt}
          </Button>
        </ButtonRow>
      </Notice>
    );
  }
  if (conflict === "other") return <p className={css.hint}>{`${who}：${t.left}`}</p>;
  if (open.length === 0) return <p>{t.clearSheet(who, seen.rows.length)}</p>;
  const empty = open.filter(({ state }) => state === "blank");
  return (
    <section className={css.look} aria-label={t.lookAt(who)}>
      <h3>{t.lookAt(who)}</h3>
      {open.map(({ position, state }) => (
        <Decision
          key={position}
          position={position}
          isBlank={state === "blank"}
          picture={seen.pieces.find((piece) => piece.position === position)?.picture}
          offers={choices[position - 1]?.length ?? 0}
          decide={(letter) => pile.decide(sheet.id, [[position, letter]])}
        />
      ))}
      {empty.length > 1 ? (
        <Button
          type="button"
          onClick={() =>
            pile.decide(
              sheet.id,
              empty.map(({ position }) => [position, blank] as const),
            )
          }
        >
          {t.allBlank(empty.length)}
        </Button>
      ) : null}
    </section>
  );
}

interface DecisionProps {
  position: number;
  isBlank: boolean;
  picture: Frame | undefined;
  offers: number;
  decide(letter: string): void;
}

function Decision({ position, isBlank, picture, offers, decide }: DecisionProps) {
  const t = useTexts(texts);
  return (
    <div className={css.decision}>
      <span>
        {t.question(position)} · {isBlank ? t.blankRow : t.uncertainRow}
      </span>
      {picture ? <Picture frame={picture} label={t.cutOut(position)} /> : null}
      <span className={css.choices}>
        {letters.slice(0, offers).map((letter) => (
          <Button key={letter} type="button" aria-label={t.decided(letter)} onClick={() => decide(letter)}>
            {letter}
          </Button>
        ))}
        <Button type="button" onClick={() => decide(blank)}>
          {t.blankRow}
        </Button>
      </span>
    </div>
  );
}

/** The strip cannot be read: fold, shadow, finger. Nobody's name is guessed. */
function Unowned({ sheet, pile }: { sheet: PileSheet; pile: Pile }) {
  const t = useTexts(texts);
  const [missed, setMissed] = useState(false);
  function take(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const input = event.currentTarget.elements.namedItem("owner") as HTMLInputElement;
    setMissed(!pile.own(sheet.id, input.value));
  }
  return (
    <form className={css.look} onSubmit={take}>
      <h3>{t.unknownOwner}</h3>
      {sheet.seen.owner.map((picture, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
        <Picture key={at} frame={picture} label={t.ownerCutOut} />
      ))}
      <TextField name="owner" label={t.whose} error={missed ? t.notFound : null} autoComplete="off" />
      <Button>{t.take}</Button>
    </form>
  );
}

function Picture({ frame, label }: { frame: Frame; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pixels = new ImageData(new Uint8ClampedArray(frame.data), frame.width, frame.height);
    canvas.current?.getContext("2d")?.putImageData(pixels, 0, 0);
  }, [frame]);
  return (
    <canvas
      ref={canvas}
      width={frame.width}
      height={frame.height}
      className={css.picture}
      role="img"
      aria-label={label}
    />
  );
}
