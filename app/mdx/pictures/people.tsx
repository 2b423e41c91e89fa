/** Our two or three people: round heads, calm faces, no outlines. */
import { blue, ink, skin } from "./palette.ts";
import { At, Line, type Placed } from "./parts.tsx";

/** Eyes and mouth around 0, 0. */
export function Face({ mood = "glad", wide = 5 }: { mood?: "glad" | "unsure" | "wow"; wide?: number }) {
  return (
    <>
      <circle cx={-wide} cy="-1" r={mood === "wow" ? 2.1 : 1.6} fill={ink} />
      <circle cx={wide} cy="-1" r={mood === "wow" ? 2.1 : 1.6} fill={ink} />
      {mood === "wow" ? (
        <circle cy="6" r="2.4" fill={ink} />
      ) : (
        <Line d={mood === "glad" ? "M-4 4.5q4 4 8 0" : "M-3.5 6.5q3.5-2 7 0"} width={1.6} />
      )}
    </>
  );
}

const hairs = {
  short: "M-15-1c-1-20 31-20 30 0 1-8-6-10-15-10s-16 2-15 10z",
  bob: "M-16 8c-5-34 37-34 32 0-4 1-5-2-5-9-8-1-12-3-14-6-2 3-4 5-8 6 0 7-1 10-5 9z",
  bun: "M-15 0c-3-22 33-22 30 0-2-7-8-9-15-9s-13 2-15 9zM-6-17a6 6 0 1 1 12 0z",
  grey: "M-15 2c-4-24 34-24 30 0-1-6-3-7-5-8-6 2-14 2-20 0-2 1-4 2-5 8z",
} as const;

interface PersonProps extends Placed {
  shirt?: string;
  hair?: keyof typeof hairs;
  hairColor?: string;
  mood?: "glad" | "unsure" | "wow";
  /** hands relative to the head */
  hands?: readonly (readonly [number, number])[];
  glasses?: boolean;
  cap?: string;
}

/** Head at 0, 0, shoulders below; arms only where a hand does something. */
export function Person({
  shirt = blue,
  hair = "short",
  hairColor = ink,
  mood,
  hands = [],
  glasses,
  cap,
  ...placed
}: PersonProps) {
  return (
    <At {...placed}>
      <path d="M-25 62c0-27 6-43 25-43s25 16 25 43z" fill={shirt} />
      <path d="M-6 10h12v10q-6 6-12 0z" fill="#e2b58b" />
      <circle r="15" fill={skin} />
      <path d={hairs[hair]} fill={hairColor} />
      {cap ? <path d={`M-17-4c0-20 34-20 34 0zM-17-5h34v4h-38q0-4 4-4z`} fill={cap} /> : null}
      <At x={0} y={3}>
        <Face mood={mood} />
      </At>
      {glasses ? (
        <g fill="none" stroke={ink} strokeWidth="1.3">
          <circle cx="-5" cy="2" r="4.2" />
          <circle cx="5" cy="2" r="4.2" />
        </g>
      ) : null}
      {hands.map(([hx, hy]) => (
        <g key={`${hx} ${hy}`}>
          <Line
            d={`M${hx < 0 ? -19 : 19} 34Q${(hx < 0 ? -19 : 19) * 1.2 + hx * 0.1} 50 ${hx} ${hy}`}
            color={shirt}
            width={10}
          />
          <circle cx={hx} cy={hy} r="6" fill={skin} />
        </g>
      ))}
    </At>
  );
}
