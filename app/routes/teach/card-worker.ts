/** The reader of cards in its own thread, asked one picture at a time. */
import type { SeenCard } from "#app/domain/answer-cards/agreement.ts";
import type { Picture } from "./camera-picture.ts";

export interface CardWorker {
  read(picture: Picture): Promise<SeenCard[]>;
  end(): void;
}

export function startCardWorker(): CardWorker {
  const worker = new Worker(new URL("./card-reader.worker.ts", import.meta.url), { type: "module" });
  let last: Promise<unknown> = Promise.resolve();
  const ask = (picture: Picture) =>
    new Promise<SeenCard[]>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<SeenCard[]>) => resolve(data);
      worker.onerror = () => reject(new Error("the reader of cards has stopped"));
      worker.postMessage(picture, ["data" in picture ? picture.data.buffer : picture]);
    });
  return {
    read(picture) {
      const asked = last.then(() => ask(picture));
      last = asked.catch(() => undefined);
      return asked;
    },
    end: () => worker.terminate(),
  };
}
