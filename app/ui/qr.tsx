import { encode } from "uqr";
import css from "./qr.module.css";

interface QrCodeProps {
  text: string;
  /** what scanning it does, in words */
  label: string;
  /** pixels; "board" keeps its size on the wall */
  size?: number | "board";
}

/** Always dark on white with its quiet zone, whatever the room's colours: cameras need that. */
export function QrCode({ text, label, size = 160 }: QrCodeProps) {
  const { data, size: modules } = encode(text, { ecc: "M", border: 4 });
  let path = "";
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) path += `M${x} ${y}h1v1h-1z`;
    });
  });
  const edge = size === "board" ? undefined : size;
  return (
    <svg
      className={size === "board" ? `${css.code} ${css.board}` : css.code}
      width={edge}
      height={edge}
      viewBox={`0 0 ${modules} ${modules}`}
      role="img"
      aria-label={label}
    >
      <rect width={modules} height={modules} fill="#ffffff" />
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}
