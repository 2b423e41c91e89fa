/** The reader of cards as it stands on its own page. */
import { Camera, CameraOff, Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import type { Branch } from "#app/domain/class-sessions/class-play.ts";
import type { Scanner } from "#app/domain/class-sessions/scanner.server.ts";
import { BoardFigure, BoardText, BoardTitle } from "#app/ui/board.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Select } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SaveState } from "#app/ui/save-state.tsx";
import { SeatGrid } from "#app/ui/seat-grid.tsx";
import { CardPhotos } from "./card-photos.tsx";
import { branchForm, LedBranch } from "./led-branch.tsx";
import css from "./scanner.module.css";
import { texts } from "./scanner.texts.ts";
import { type Camera as CameraHold, useCardCamera } from "./use-card-camera.ts";
import { type CardReading, useCardReading } from "./use-card-reading.ts";

interface CardScannerProps {
  classSessionId: string;
  scanner: Scanner;
  commandKey: string;
  hasCertificate: boolean;
}

export function CardScanner({ classSessionId, scanner, commandKey, hasCertificate }: CardScannerProps) {
  const t = useTexts(texts);
  const here = `/teach/class-sessions/${classSessionId}`;
  const { question, branch, seats } = scanner;
  const reading = useCardReading(classSessionId, scanner);
  const [on, setOn] = useState(false);
  const [deviceId, setDeviceId] = useState("");
  const [aiming, setAiming] = useState(false);
  const isReading = question !== null || branch !== null;
  const camera = useCardCamera({ deviceId, on, reading: isReading || aiming, onCards: reading.see });
  const there = seats.filter(({ absent }) => !absent);
  const done = there.filter(({ learnerId }) => reading.read.has(learnerId)).length;
  const cardless = there.filter(({ card }) => card === null).length;
  return (
    <div className={css.scanner}>
      {question ? (
        <div className={css.head}>
          <BoardTitle>
            {question.purpose === "before"
              ? t.before(question.position, question.of)
              : t.question(question.position, question.of)}
          </BoardTitle>
          <BoardFigure label={t.read} value={done} of={there.length} />
        </div>
      ) : branch ? (
        <Votes branch={branch} here={here} commandKey={commandKey} reading={reading} />
      ) : (
        <>
          <BoardTitle>{t.resting}</BoardTitle>
          <p className={css.words}>{t.restingWords}</p>
        </>
      )}
      <CameraBar camera={camera} on={on} setOn={setOn} isReading={isReading || aiming} reading={reading} />
      <CameraTrouble camera={camera} hasCertificate={hasCertificate} />
      {/* a picture of the class never stands on the board while it answers */}
      <video
        ref={camera.video}
        className={aiming && !isReading ? css.picture : css.unseen}
        aria-label={t.picture}
        muted
        playsInline
      />
      {on && camera.state === "on" && !isReading ? (
        <div>
          <Button type="button" icon={aiming ? EyeOff : Eye} onClick={() => setAiming(!aiming)}>
            {aiming ? t.stopAiming : t.aim}
          </Button>
        </div>
      ) : null}
      {question ? (
        <SeatGrid
          size="board"
          seats={seats.map(({ learnerId, seat, absent }) => ({
            seat,
            state: reading.read.has(learnerId) ? "done" : absent ? "absent" : "waiting",
          }))}
        />
      ) : null}
      {question && done === there.length ? (
        <BoardText>{t.all}</BoardText>
      ) : question ? (
        <p className={css.words}>{t.missing(there.length - done)}</p>
      ) : null}
      <div className={css.tools}>
        {camera.devices.length > 1 ? (
          <Select
            name="camera"
            label={t.which}
            value={deviceId}
            onChange={(event) => setDeviceId(event.target.value)}
            options={[
              { value: "", label: t.anyCamera },
              ...camera.devices.map(({ id, label }, at) => ({
                value: id,
                label: label || t.cameraNumber(at + 1),
              })),
            ]}
          />
        ) : null}
        {question ? (
          <div className={css.byHand}>
            <ButtonLink to={`${here}/cards-by-hand`} target="_blank">
              {t.byHand}
            </ButtonLink>
            <p>{t.byHandWords}</p>
          </div>
        ) : null}
        {question && cardless > 0 ? <Notice tone="attention">{t.cardless(cardless)}</Notice> : null}
        {isReading ? <CardPhotos reading={reading} key={question?.position ?? 0} /> : null}
      </div>
    </div>
  );
}

interface CameraBarProps {
  camera: CameraHold;
  on: boolean;
  setOn(on: boolean): void;
  isReading: boolean;
  reading: CardReading;
}

function CameraBar({ camera, on, setOn, isReading, reading }: CameraBarProps) {
  const t = useTexts(texts);
  const { state, inView, pace } = camera;
  return (
    <div className={css.bar}>
      <Button
        type="button"
        size="large"
        variant={on ? "secondary" : "primary"}
        icon={on ? CameraOff : Camera}
        onClick={() => setOn(!on)}
      >
        {on ? t.turnOff : t.turnOn}
      </Button>
      <div className={css.status}>
        {state === "starting" ? <p>{t.starting}</p> : null}
        {state === "on" ? <p>{isReading ? t.reading(inView, pace.toFixed(0)) : t.paused}</p> : null}
        <p className={css.private}>{t.private}</p>
      </div>
      <TakenNotice reading={reading} />
    </div>
  );
}

export function TakenNotice({ reading: { read, waiting, offline, over } }: { reading: CardReading }) {
  const t = useTexts(texts);
  if (over && waiting > 0) return <Notice tone="danger">{t.over}</Notice>;
  if (waiting > 0)
    return (
      <SaveState state={offline ? "unsaved" : "saving"}>
        {offline ? t.unsaved(waiting) : t.saving(waiting)}
      </SaveState>
    );
  return read.size > 0 ? <SaveState state="saved">{t.saved}</SaveState> : null;
}

interface CameraTroubleProps {
  camera: CameraHold;
  /** this server has made a certificate of its own, and says how a PC comes to trust it */
  hasCertificate?: boolean;
}

export function CameraTrouble({ camera: { state }, hasCertificate }: CameraTroubleProps) {
  const t = useTexts(texts);
  if (state === "insecure")
    return (
      <Notice tone="attention" title={t.insecureTitle} live>
        <p>{t.insecure}</p>
        {hasCertificate ? (
          <ButtonLink to="/certificate" target="_blank">
            {t.howToCertificate}
          </ButtonLink>
        ) : null}
      </Notice>
    );
  if (state !== "none" && state !== "refused" && state !== "busy") return null;
  return (
    <Notice tone="attention" live>
      {t[state]}
    </Notice>
  );
}

/** A branch of the simulation: how many cards show each letter; what most want is pressed here or on the board. */
function Votes({ branch, here, commandKey, reading }: VotesProps) {
  const t = useTexts(texts);
  return (
    <>
      <LedBranch
        play={branch}
        options={branch.options}
        here={here}
        commandKey={commandKey}
        byCards
        votes={reading.votes}
        from="scanner"
      />
      <div className={css.votes}>
        <Button form={branchForm} size="large" variant="primary">
          {t.most}
        </Button>
        <Button type="button" size="large" onClick={reading.forgetVotes}>
          {t.recount}
        </Button>
        <p className={css.words}>{t.votesWords}</p>
      </div>
    </>
  );
}

interface VotesProps {
  branch: Branch;
  here: string;
  commandKey: string;
  reading: CardReading;
}
