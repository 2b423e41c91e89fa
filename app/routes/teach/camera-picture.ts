/**
 * The picture of the moment, as a worker may have it: handed over as the camera gave it where the browser can do that
 * (its brightness is then ready to be read), drawn and copied where it cannot.
 */
import type { Frame } from "#app/domain/answer-cards/marker-finder.ts";

export type Picture = Frame | VideoFrame;

export function createPictures(video: HTMLVideoElement): () => Picture | null {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return () => {
    const { videoWidth: width, videoHeight: height } = video;
    if (width === 0 || !context) return null;
    const given = handedOver(video, width, height);
    if (given) return given;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.drawImage(video, 0, 0);
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  };
}

/** Those whose first plane is the brightness, and lie as they are shown: a telephone's may be turned. */
function handedOver(video: HTMLVideoElement, width: number, height: number): VideoFrame | null {
  if (!("VideoFrame" in window)) return null;
  const frame = new VideoFrame(video);
  const seen = frame.visibleRect;
  const isPlain = (frame.format === "I420" || frame.format === "NV12") && seen?.width === width;
  if (isPlain && seen.height === height) return frame;
  frame.close();
  return null;
}
