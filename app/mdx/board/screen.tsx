/** Draws one screen of the board view (domain/lessons/board-screens.ts): one thought, read from the back row. */
import { plain } from "#app/domain/lessons/blocks.ts";
import { besidePicture, fullRoom, sizeFor, titleSize, underTitle } from "#app/domain/lessons/board-fit.ts";
import type { Screen } from "#app/domain/lessons/board-screens.ts";
import { ChatWindow } from "#app/ui/chat.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { GenuineMark, ScamMark } from "../marks.tsx";
import { PictureImage } from "../pictures/image.tsx";
import { type Around, Cover, End } from "./around.tsx";
import { BoardHelp } from "./help.tsx";
import { Line, Lines, sizeClass } from "./lines.tsx";
import css from "./screen.module.css";
import { texts } from "./screen.texts.ts";

export function BoardScreen({ screen, around }: { screen: Screen; around: Around }) {
  const t = useTexts(texts);
  switch (screen.kind) {
    case "cover":
      return <Cover around={around} />;
    case "part":
      return <Part screen={screen} />;
    case "idea":
      return (
        <div className={css.idea}>
          <Lines lines={screen.lines} room={fullRoom} />
        </div>
      );
    case "words":
      return <Lines lines={screen.lines} room={fullRoom} />;
    case "note":
      return (
        <div className={`${css.note} ${css[screen.tone]}`}>
          {screen.title ? <h2 className={css.title}>{screen.title}</h2> : null}
          <Lines lines={screen.lines} room={underTitle} />
        </div>
      );
    case "chat": {
      const { channel, title, note } = screen.chat;
      return <ChatWindow channel={channel} title={title} note={note} lines={screen.lines} size="board" />;
    }
    case "overview":
      return <Overview titles={screen.titles} first={screen.first} />;
    case "step":
      return <Step screen={screen} />;
    case "question":
      return (
        <div className={css.think}>
          <p className={css.chip}>{t.think}</p>
          <Line size={titleSize(screen.question, { ...fullRoom, height: 560 })}>
            <h2 className={css.plainTitle}>{screen.question}</h2>
          </Line>
        </div>
      );
    case "answer":
      return (
        <div className={css.think}>
          <p className={css.asked}>{screen.question}</p>
          <Lines lines={screen.lines} room={{ ...underTitle, height: 480 }} />
        </div>
      );
    case "side":
      return (
        <div className={css[screen.side]}>
          <h2 className={css.sideTitle}>
            {screen.side === "genuine" ? <GenuineMark /> : <ScamMark />}
            {screen.title}
          </h2>
          <Lines lines={screen.lines} room={underTitle} list />
        </div>
      );
    case "remember":
      return (
        <>
          {screen.title ? <h2 className={css.takeHome}>{screen.title}</h2> : null}
          <Lines lines={screen.lines} room={screen.title ? underTitle : { ...fullRoom, largest: 88 }} list />
        </>
      );
    case "help":
      return <BoardHelp />;
    case "picture":
      return <PictureImage {...screen.picture} className={css.picture} />;
    case "scene":
      return (
        <div className={css.columns}>
          <PictureImage {...screen.picture} className={css.scene} />
          <Lines lines={screen.lines} room={besidePicture} />
        </div>
      );
    case "end":
      return <End around={around} />;
  }
}

function Part({ screen: { title, lines, picture } }: { screen: Extract<Screen, { kind: "part" }> }) {
  const heading = plain(title);
  const room = picture ? { ...besidePicture, height: 420 } : { ...underTitle, height: 420 };
  const words = (
    <div className={css.part}>
      <Line size={titleSize(heading, { width: picture ? 780 : 1500, height: lines.length > 0 ? 260 : 560 })}>
        <h2 className={css.partTitle}>{heading}</h2>
      </Line>
      {lines.length > 0 ? <Lines lines={lines} room={room} /> : null}
    </div>
  );
  if (!picture) return words;
  return (
    <div className={css.columns}>
      {words}
      <PictureImage {...picture} className={css.scene} />
    </div>
  );
}

function Overview({ titles, first }: { titles: string[]; first: number }) {
  const size = sizeFor(titles, { width: 1400, height: 680, largest: 88 });
  return (
    <ol className={`${css.overview} ${sizeClass[size ?? 64]}`} start={first} data-reveal="">
      {titles.map((title, at) => (
        <li key={title}>
          <span className={css.disc} aria-hidden="true">
            {first + at}
          </span>
          {title}
        </li>
      ))}
    </ol>
  );
}

function Step({ screen: { number, of, title, lines } }: { screen: Extract<Screen, { kind: "step" }> }) {
  const t = useTexts(texts);
  return (
    <div className={css.step}>
      <span className={`${css.disc} ${css.stepDisc}`} role="img" aria-label={t.step(number, of)}>
        {number}
      </span>
      <div>
        <h2 className={css.stepTitle}>{title}</h2>
        <Lines lines={lines} room={{ ...underTitle, width: 1340 }} />
      </div>
    </div>
  );
}
