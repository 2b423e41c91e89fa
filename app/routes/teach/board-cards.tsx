/** The camera of the PC that shows the board: the class sees the question, and its cards are read all the while. */
import { Camera, CameraOff } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { cardsOf } from "#app/domain/answer-cards/card.ts";
import { branchOf } from "#app/domain/class-sessions/class-play.ts";
import type { LedBoard } from "#app/domain/class-sessions/led-board.server.ts";
import { choicesOf } from "#app/domain/quizzes/response.ts";
import { Button } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { CameraTrouble, TakenNotice } from "./card-scanner.tsx";
import type { LedSeat } from "./led-roll.tsx";
import css from "./scanner.module.css";
import { texts } from "./scanner.texts.ts";
import { useCardCamera } from "./use-card-camera.ts";
import { type CardVotes, useCardReading } from "./use-card-reading.ts";

interface BoardCardsProps {
  classSessionId: string;
  data: LedBoard;
  seats: readonly LedSeat[];
  /** where the class decides: what its cards say so far */
  onVotes(votes: CardVotes): void;
}

/** Stays through all questions, so that the camera is turned on once. Never shows a picture. */
export function BoardCards({ classSessionId, data, seats, onVotes }: BoardCardsProps) {
  const t = useTexts(texts);
  const [on, setOn] = useState(false);
  const { place, question, play } = data;
  const isAsking = question !== null && place.current.phase === "asking";
  const scanner = useMemo(() => {
    const cards = cardsOf(seats.map(({ seat }) => seat));
    return {
      branch: branchOf(play),
      question: question && isAsking ? { ...question, choices: choicesOf(question.item).slice(0, 4) } : null,
      seats: seats.map((seat, at) => ({ ...seat, card: cards[at] ?? null, answered: false })),
    };
  }, [play, question, isAsking, seats]);
  const isReading = isAsking || scanner.branch !== null;
  const reading = useCardReading(classSessionId, scanner);
  const { votes } = reading;
  useEffect(() => onVotes(votes), [votes, onVotes]);
  const present = seats.filter(({ absent }) => !absent);
  const allRead =
    isAsking &&
    present.length > 0 &&
    present.every(({ learnerId }) => reading.read.get(learnerId) === "saved");
  useGrantedCamera(setOn);
  useGoingOn(allRead, question ? `${question.purpose} ${question.position}` : "");
  const camera = useCardCamera({ deviceId: "", on, reading: isReading, onCards: reading.see });
  if (!question && !play && !on) return null;
  return (
    <div className={css.strip}>
      <Button type="button" icon={on ? CameraOff : Camera} onClick={() => setOn(!on)}>
        {on ? t.turnOff : t.turnOn}
      </Button>
      {camera.state === "starting" ? <span>{t.starting}</span> : null}
      {camera.state === "on" ? (
        <span>{isReading ? t.reading(camera.inView, String(camera.pace)) : t.paused}</span>
      ) : null}
      {allRead ? <b>{t.goingOn}</b> : null}
      <TakenNotice reading={reading} />
      <CameraTrouble camera={camera} />
      <video ref={camera.video} className={css.unseen} aria-label={t.picture} muted playsInline />
    </div>
  );
}

/** A PC whose camera has been allowed before is not asked again, and nobody has to press. */
function useGrantedCamera(setOn: (on: boolean) => void): void {
  useEffect(() => {
    navigator.permissions
      ?.query({ name: "camera" as PermissionName })
      .then(({ state }) => {
        if (state === "granted") setOn(true);
      })
      // an older browser does not know this permission: the button turns it on
      .catch(() => {});
  }, [setOn]);
}

const lookAround = 3_000;

/** Every card of those who are there is saved: the class goes on by itself, to what decides the question. */
function useGoingOn(allRead: boolean, asked: string): void {
  useEffect(() => {
    if (!allRead || asked === "") return;
    const timer = setTimeout(
      () => document.querySelector<HTMLButtonElement>('[data-clicker="next"]')?.click(),
      lookAround,
    );
    return () => clearTimeout(timer);
  }, [allRead, asked]);
}
