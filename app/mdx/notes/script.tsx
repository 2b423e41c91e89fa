/** What the teacher says, asks and answers. */
import { type Block, plain, type Scene, type Words } from "#app/domain/lessons/blocks.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { PictureImage } from "../pictures/image.tsx";
import css from "./notes.module.css";
import { texts } from "./notes.texts.ts";

export function Script({ notes }: { notes: readonly Block[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move
  return notes.map((note, at) => <ScriptBlock key={at} note={note} />);
}

function ScriptBlock({ note }: { note: Block }) {
  const t = useTexts(texts);
  switch (note.kind) {
    case "paragraph":
      return <SpokenLines lines={[note.words]} />;
    case "list": {
      const List = note.ordered ? "ol" : "ul";
      return (
        <List>
          {note.lines.map((words) => (
            <li key={plain(words)}>
              <Spoken words={words} />
            </li>
          ))}
        </List>
      );
    }
    case "ask":
      return (
        <div className={css.ask}>
          <p>
            <span className={css.label}>{t.ask}</span> <b>{note.question}</b>
          </p>
          <SpokenLines lines={note.lines} />
        </div>
      );
    case "misconception":
      return (
        <div className={css.misconception}>
          <p>
            <span className={css.label}>{t.misconception}</span> <b>{note.belief}</b>
          </p>
          <SpokenLines lines={note.lines} />
        </div>
      );
    case "teacher":
      return <Script notes={note.body} />;
    default:
      return null;
  }
}

/** Picture, the words told, and what to ask and act with them. */
export function Scenes({ scenes }: { scenes: readonly Scene[] }) {
  const t = useTexts(texts);
  return (
    <ol className={css.scenes}>
      {scenes.map(({ picture, alt, lines, teacher }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: scenes never move
        <li key={at} className={css.sceneRow}>
          <PictureImage name={picture} alt={alt} className={css.picture} lazy />
          <div>
            <p className={css.small}>{t.scene(at + 1)}</p>
            <SpokenLines lines={lines} />
            <Script notes={teacher} />
          </div>
        </li>
      ))}
    </ol>
  );
}

export function SpokenLines({ lines }: { lines: readonly Words[] }) {
  return lines.map((words) => (
    <p key={plain(words)}>
      <Spoken words={words} />
    </p>
  ));
}

function Spoken({ words }: { words: Words }) {
  return words.map(({ text, strong }) => (strong ? <b key={text}>{text}</b> : text));
}
