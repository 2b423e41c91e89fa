/** Reads cards beside the page, so that buttons stay alive; pixels come in, cards and letters go out. */
import type { Brightness, Frame } from "#app/domain/answer-cards/marker-finder.ts";
import { createCardReader } from "#app/domain/answer-cards/reader.ts";

const readers = new Map<string, ReturnType<typeof createCardReader>>();

self.addEventListener("message", async ({ data }: MessageEvent<Frame | VideoFrame>) => {
  const picture = "data" in data ? data : await brightnessOf(data);
  const { width, height } = picture;
  const size = `${width} ${height}`;
  let read = readers.get(size);
  if (!read) {
    // photographs come in many sizes, and each reader keeps its buffers
    if (readers.size > 2) readers.clear();
    read = createCardReader(width, height);
    readers.set(size, read);
  }
  self.postMessage(read(picture));
});

let planes = new Uint8Array(0);

/** The first plane; the others are colours. */
async function brightnessOf(frame: VideoFrame): Promise<Brightness> {
  const size = frame.allocationSize();
  if (planes.length < size) planes = new Uint8Array(size);
  const [first] = await frame.copyTo(planes);
  const { width = 0, height = 0 } = frame.visibleRect ?? {};
  frame.close();
  return { width, height, light: planes.subarray(first?.offset ?? 0), stride: first?.stride ?? width };
}
