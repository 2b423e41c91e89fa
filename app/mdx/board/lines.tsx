import type { ReactNode } from "react";
import { plain, type Words } from "#app/domain/lessons/blocks.ts";
import { type Room, sizeFor } from "#app/domain/lessons/board-fit.ts";
import css from "./screen.module.css";

type Size = ReturnType<typeof sizeFor>;

export const sizeClass = { 140: css.size140, 112: css.size112, 88: css.size88, 64: css.size64 };

export function Line({ size, children }: { size: Size; children: ReactNode }) {
  return <div className={`${css.phrases} ${sizeClass[size ?? 64]}`}>{children}</div>;
}

interface LinesProps {
  lines: readonly Words[];
  room: Room;
  /** each comes when the teacher wants it */
  list?: boolean;
}

/** As large as they fit. */
export function Lines({ lines, room, list }: LinesProps) {
  const size = sizeFor(lines.map(plain), room);
  if (list) {
    return (
      <ul className={`${css.list} ${sizeClass[size ?? 64]}`} data-reveal={lines.length > 1 ? "" : undefined}>
        {lines.map((words) => (
          <li key={plain(words)}>
            <Spoken words={words} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className={`${css.lines} ${sizeClass[size ?? 64]}`}>
      {lines.map((words) => (
        <p key={plain(words)}>
          <Spoken words={words} />
        </p>
      ))}
    </div>
  );
}

function Spoken({ words }: { words: Words }) {
  return words.map(({ text, strong }) =>
    strong ? (
      <b key={text} className={css.marked}>
        {text}
      </b>
    ) : (
      text
    ),
  );
}
