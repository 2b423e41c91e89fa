/** A part of the reading in few lines, for whoever has read it before and now has to teach it. */
import { type Block, plain, type Words } from "#app/domain/lessons/blocks.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { GenuineMark, ScamMark } from "../marks.tsx";
import { PictureImage } from "../pictures/image.tsx";
import css from "./notes.module.css";
import { texts } from "./notes.texts.ts";
import { SpokenLines } from "./script.tsx";

export function Compact({ blocks }: { blocks: readonly Block[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move
  return blocks.map((block, at) => <CompactBlock key={at} block={block} />);
}

function CompactBlock({ block }: { block: Block }) {
  const t = useTexts(texts);
  switch (block.kind) {
    case "heading":
      return <h3 className={css.small}>{plain(block.words)}</h3>;
    case "paragraph":
      return <SpokenLines lines={[block.words]} />;
    case "keyIdea":
      return (
        <div className={css.idea}>
          <SpokenLines lines={block.lines} />
        </div>
      );
    case "list":
    case "remember":
      return <Items lines={block.lines} />;
    case "chat":
      return (
        <ul className={css.chat}>
          <li className={css.small}>
            {block.title}
            {block.note ? ` · ${block.note}` : ""}
          </li>
          {block.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a message never move
            <li key={at} className={css[line.from]}>
              {line.text}
            </li>
          ))}
        </ul>
      );
    case "steps":
      return (
        <ol className={css.steps}>
          {block.steps.map(({ title, lines }) => (
            <li key={title}>
              <b>{title}</b> {lines.map(plain).join(" ")}
            </li>
          ))}
        </ol>
      );
    case "think":
      return (
        <div className={css.think}>
          <p>
            <span className={css.label}>{t.think}</span> <b>{block.question}</b>
          </p>
          <SpokenLines lines={block.lines} />
        </div>
      );
    case "compare":
      return (
        <div className={css.compare}>
          <Side title={block.genuine?.title} lines={block.genuine?.lines ?? []} genuine />
          <Side title={block.scam?.title} lines={block.scam?.lines ?? []} />
        </div>
      );
    case "note":
      return (
        <div>
          {block.title ? <b>{block.title}</b> : null}
          <SpokenLines lines={block.lines} />
        </div>
      );
    case "help":
      return <p className={css.small}>{t.help}</p>;
    case "picture":
      return <PictureImage name={block.name} alt={block.alt} className={css.picture} lazy />;
    default:
      return null;
  }
}

function Items({ lines }: { lines: readonly Words[] }) {
  return (
    <ul>
      {lines.map((words) => (
        <li key={plain(words)}>{plain(words)}</li>
      ))}
    </ul>
  );
}

function Side({ title, lines, genuine }: { title?: string; lines: readonly Words[]; genuine?: boolean }) {
  return (
    <div className={genuine ? css.genuine : css.scam}>
      <b className={css.sideTitle}>
        {genuine ? <GenuineMark /> : <ScamMark />}
        {title}
      </b>
      <Items lines={lines} />
    </div>
  );
}
