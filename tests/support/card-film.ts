/** A made-up classroom as a film that Chromium takes for its camera. */
import { closeSync, existsSync, openSync, writeSync } from "node:fs";
import { photographRoom, type Room, type RoomOptions } from "./card-room.ts";

/**
 * Writes raw frames (YUV4MPEG2, grey); they are shown again from the start when they are over. Written anew to the
 * same path while a browser looks at it, the class has turned its cards: the camera reads each frame from the file.
 */
export function filmRoom(
  path: string,
  { frames = 4, ...room }: RoomOptions & { frames?: number },
): Room["cards"] {
  const pictures = Array.from({ length: frames }, (_, moment) => photographRoom({ ...room, moment }));
  // in place: the browser keeps the file open
  const file = openSync(path, existsSync(path) ? "r+" : "w");
  let at = 0;
  const write = (bytes: Uint8Array) => {
    at += writeSync(file, bytes, 0, bytes.length, at);
  };
  for (const [moment, { frame }] of pictures.entries()) {
    const { width, height, data } = frame;
    if (moment === 0) write(Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`));
    const light = Buffer.alloc(width * height);
    for (let pixel = 0; pixel < light.length; pixel++) light[pixel] = data[pixel * 4] as number;
    write(Buffer.from("FRAME\n"));
    write(light);
    write(Buffer.alloc((width * height) / 2, 128));
  }
  closeSync(file);
  return pictures[0]?.cards ?? [];
}

/** How high each hidden card has to be held, so that everybody's is seen over the rows in front. */
export function liftedUntilSeen(room: RoomOptions): Map<number, number> {
  const lifted = new Map<number, number>();
  for (let tries = 0; tries < 12; tries++) {
    const hidden = photographRoom({ ...room, lifted }).cards.filter(({ covered }) => covered);
    if (hidden.length === 0) return lifted;
    for (const { card } of hidden) lifted.set(card, (lifted.get(card) ?? 0) + 0.08);
  }
  throw new Error("in this room somebody stays hidden");
}
