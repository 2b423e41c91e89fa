import { Upload } from "lucide-react";
import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import css from "./drop-zone.module.css";
import { FileField } from "./form.tsx";
import { Icon } from "./icon.tsx";

interface DropZoneProps {
  name: string;
  label: string;
  hint: string;
  /** in front of the button that chooses a file */
  drop: string;
  accept: string;
  /** false: there is another way to hand it in */
  required?: boolean;
  /** refused before it is sent */
  largest: { bytes: number; sentence: string };
}

/** A file field that also takes what is dropped on it. Without a script it is the field alone. */
export function DropZone({ name, label, hint, drop, accept, required = true, largest }: DropZoneProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const [error, setError] = useState<string | null>(null);

  function check(input: HTMLInputElement) {
    const isLarge = (input.files?.[0]?.size ?? 0) > largest.bytes;
    setError(isLarge ? largest.sentence : null);
    input.setCustomValidity(isLarge ? largest.sentence : "");
  }

  function take(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const input = box.current?.querySelector("input");
    if (!input || event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    check(input);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first
    <div
      ref={box}
      className={isOver ? `${css.zone} ${css.over}` : css.zone}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <p className={css.drop} aria-hidden="true">
        <Icon icon={Upload} size={24} />
        {drop}
      </p>
      <FileField
        name={name}
        label={label}
        hint={hint}
        error={error}
        accept={accept}
        required={required}
        onChange={(event: ChangeEvent<HTMLInputElement>) => check(event.currentTarget)}
      />
    </div>
  );
}
