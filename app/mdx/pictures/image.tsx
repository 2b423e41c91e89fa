interface PictureImageProps {
  name: string;
  /** empty where the words beside it say the same */
  alt: string;
  className?: string;
  /** below the first screenful */
  lazy?: boolean;
}

/** One of our own drawings (draw.server.tsx), 3 : 2. */
export function PictureImage({ name, alt, className, lazy }: PictureImageProps) {
  return (
    <img
      src={picturePath(name)}
      alt={alt}
      width={720}
      height={480}
      className={className}
      loading={lazy ? "lazy" : undefined}
      decoding="async"
    />
  );
}

export function picturePath(name: string): string {
  return `/pictures/${name}.svg`;
}
