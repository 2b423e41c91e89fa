/** A camera whose frames are read for cards while a question is asked. Pictures stay in this page's memory. */
import { useEffect, useRef, useState } from "react";
import type { SeenCard } from "#app/domain/answer-cards/agreement.ts";
import { createPictures } from "./camera-picture.ts";
import { startCardWorker } from "./card-worker.ts";

export type CameraState =
  | "off"
  | "starting"
  | "on"
  /** the browser gives cameras to https and to this very computer only */
  | "insecure"
  | "none"
  | "refused"
  /** another program has it */
  | "busy";

export interface Camera {
  state: CameraState;
  devices: { id: string; label: string }[];
  /** cards in the frame read last */
  inView: number;
  /** frames a second that are read, whole ones */
  pace: number;
  video: React.RefObject<HTMLVideoElement | null>;
}

interface Wanted {
  /** "" for whichever the browser offers */
  deviceId: string;
  /** whether the camera is wanted at all */
  on: boolean;
  /** whether frames are read */
  reading: boolean;
  onCards(cards: SeenCard[], at: number): void;
}

export function useCardCamera({ deviceId, on, reading, onCards }: Wanted): Camera {
  const [state, setState] = useState<CameraState>("off");
  const [devices, setDevices] = useState<Camera["devices"]>([]);
  const [seen, setSeen] = useState({ inView: 0, pace: 0 });
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onCards);
  told.current = onCards;

  useEffect(() => {
    if (!on) return setState("off");
    if (!window.isSecureContext || !navigator.mediaDevices) return setState("insecure");
    let ended = false;
    let stream: MediaStream | null = null;
    setState("starting");
    openCamera(deviceId)
      .then(async (opened) => {
        stream = opened;
        if (ended) return stopCamera(stream);
        const element = video.current as HTMLVideoElement;
        element.srcObject = opened;
        await element.play();
        setDevices(await listCameras());
        setState("on");
      })
      .catch((error: unknown) => {
        if (!ended) setState(stateOfError(error));
      });
    return () => {
      ended = true;
      stopCamera(stream);
    };
  }, [on, deviceId]);

  const isReading = state === "on" && reading;
  useEffect(() => {
    if (!isReading || !video.current) return;
    return readFrames(video.current, (cards, at, pace) => {
      const now = { inView: cards.length, pace: Math.round(pace) };
      // the page is drawn anew only for what it shows
      setSeen((before) => (before.inView === now.inView && before.pace === now.pace ? before : now));
      told.current(cards, at);
    });
  }, [isReading]);

  return { state, devices, ...seen, video };
}

function openCamera(deviceId: string): Promise<MediaStream> {
  // thirty pictures a second are unpacked for nothing where a slow PC reads three
  const size = { width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 5 } };
  const which = deviceId ? { deviceId: { exact: deviceId } } : { facingMode: "environment" };
  return navigator.mediaDevices.getUserMedia({ audio: false, video: { ...size, ...which } });
}

function stopCamera(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

async function listCameras(): Promise<Camera["devices"]> {
  const all = await navigator.mediaDevices.enumerateDevices();
  return all
    .filter(({ kind }) => kind === "videoinput")
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

function stateOfError(error: unknown): CameraState {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "none";
}

const longestWait = 1_000;
/** longer than any camera takes for a new picture: the same one twice proves nothing */
const shortestWait = 120;

/** One frame at a time, the next one when the last has been read: a slow PC reads fewer and stays usable. */
function readFrames(
  video: HTMLVideoElement,
  onCards: (cards: SeenCard[], at: number, pace: number) => void,
): () => void {
  const worker = startCardWorker();
  const pictureNow = createPictures(video);
  let ended = false;
  let pace = 0;
  async function step(): Promise<void> {
    if (ended) return;
    const at = performance.now();
    const picture = pictureNow();
    if (!picture) return next();
    const cards = await worker.read(picture).catch(() => []);
    const now = 1000 / Math.max(1, performance.now() - at);
    pace = pace === 0 ? now : pace * 0.8 + now * 0.2;
    if (!ended) onCards(cards, at, pace);
    next();
  }
  function next(): void {
    if (ended) return;
    let begun = false;
    const begin = () => {
      if (begun) return;
      begun = true;
      void step();
    };
    // a new picture of the camera, where the browser can say so; behind another tab it says nothing, and a timer does
    const canSay = "requestVideoFrameCallback" in video;
    if (canSay) video.requestVideoFrameCallback(begin);
    setTimeout(begin, canSay ? longestWait : shortestWait);
  }
  next();
  return () => {
    ended = true;
    worker.end();
  };
}
