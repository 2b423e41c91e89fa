import type { PictureName } from "#app/domain/lessons/picture-names.ts";
import { PictureImage } from "./image.tsx";
import css from "./picture.module.css";

/** One of our own illustrations, as it stands in the reading part. */
export function Picture({ name, alt }: { name: PictureName; alt: string }) {
  return (
    <figure className={css.picture}>
      <PictureImage name={name} alt={alt} className={css.image} lazy />
    </figure>
  );
}
