/** Photographs as pixels, the way up that the camera was held; they never leave the page. */
import type { Frame } from "#app/domain/answer-cards/marker-finder.ts";

/** `longest`: a phone's twelve million pixels are more than any reader needs. Null: not a picture. */
export async function frameOfPhoto(file: Blob, longest: number): Promise<Frame | null> {
  const picture = await upright(file);
  if (!picture) return null;
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

async function upright(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    // older Chromium does not know the word, and goes by the camera's note anyway
    return createImageBitmap(file).catch(() => null);
  }
}
