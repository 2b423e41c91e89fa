/** The bear family of the kindergarten's story, and what they meet. */
import type { ReactNode } from "react";
import { blue, fur, furLight, ink, sun, teal } from "./palette.ts";
import { At, Line, type Placed } from "./parts.tsx";
import { Face } from "./people.tsx";

interface BearProps extends Placed {
  big?: boolean;
  mood?: "glad" | "unsure" | "wow";
  /** without the body: only a head that looks over an edge */
  headOnly?: boolean;
  children?: ReactNode;
}

/** The small one wears a yellow scarf, his mother a blue apron. */
export function Bear({ big, mood, headOnly, children, ...placed }: BearProps) {
  const coat = big ? "#94633a" : fur;
  return (
    <At {...placed}>
      {headOnly ? null : <ellipse cy="39" rx="24" ry="27" fill={coat} />}
      {headOnly ? null : <ellipse cy="43" rx="14" ry="17" fill={big ? blue : furLight} />}
      <circle cx="-15" cy="-14" r="8" fill={coat} />
      <circle cx="15" cy="-14" r="8" fill={coat} />
      <circle cx="-15" cy="-14" r="4" fill={furLight} />
      <circle cx="15" cy="-14" r="4" fill={furLight} />
      <circle r="21" fill={coat} />
      <ellipse cy="8" rx="10.5" ry="8" fill={furLight} />
      <circle cx="-8" cy="-3" r={mood === "wow" ? 2.8 : 2.1} fill={ink} />
      <circle cx="8" cy="-3" r={mood === "wow" ? 2.8 : 2.1} fill={ink} />
      <ellipse cy="4" rx="3.4" ry="2.5" fill={ink} />
      {mood === "unsure" ? (
        <Line d="M-4 12q4-3 8 0" width={1.7} />
      ) : mood === "wow" ? (
        <ellipse cy="11.5" rx="2.6" ry="3" fill={ink} />
      ) : (
        <Line d="M-4.5 10q4.5 4.5 9 0" width={1.7} />
      )}
      {headOnly || big ? null : (
        <path d="M-17 16q17 12 34 0l2 7q-8 5-14 6l2 12h-8l-2-11q-8 0-16-7z" fill={sun} />
      )}
      {big && !headOnly ? <Line d="M-11 20q11 8 22 0" color={blue} width={4} /> : null}
      {children}
    </At>
  );
}

/** A paw and its arm, from a shoulder. */
export function Paw({
  from,
  to,
  big,
}: {
  from: readonly [number, number];
  to: readonly [number, number];
  big?: boolean;
}) {
  const coat = big ? "#94633a" : fur;
  return (
    <>
      <Line d={`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`} color={coat} width={11} />
      <circle cx={to[0]} cy={to[1]} r="7" fill={coat} />
    </>
  );
}

/** Seen only on a telephone's screen: a cartoon with a party hat. */
export function CartoonCat({ x, y, scale }: Placed) {
  return (
    <At x={x} y={y} scale={scale}>
      <path d="M-12-6-11-17-3-11h6l8-6 1 11z" fill="#f3a95f" />
      <circle r="12" fill="#f3a95f" />
      <path d="M0-27 6-11H-6z" fill={teal} />
      <circle cy="-27" r="2.6" fill={sun} />
      <Face wide={4.5} />
      <Line d="M-7 3h-8M-7 5l-7 3M7 3h8M7 5l7 3" width={1} />
    </At>
  );
}

/** The teacher: round glasses, a green cardigan. */
export function Goat(placed: Placed) {
  return (
    <At {...placed}>
      <path d="M-22 62c0-26 5-40 22-40s22 14 22 40z" fill={teal} />
      <path d="M-6 22h12l-6 30z" fill="#ffffff" />
      <path d="M-9-14q-12-2-12-14 10 2 14 10zM9-14q12-2 12-14-10 2-14 10z" fill="#d8c6a6" />
      <path d="M-16-6-27 0q6 6 12 2zM16-6l11 6q-6 6-12 2z" fill="#efe9de" />
      <path d="M-15-8q0-11 15-11t15 11l-4 20q-4 8-11 8t-11-8z" fill="#fbf7ef" />
      <path d="M-4 19h8l-4 13z" fill="#efe9de" />
      <At x={0} y={-1}>
        <Face wide={6} />
      </At>
      <g fill="none" stroke={ink} strokeWidth="1.4">
        <circle cx="-6" cy="-2" r="5" />
        <circle cx="6" cy="-2" r="5" />
      </g>
    </At>
  );
}

export function Rabbit(placed: Placed) {
  return (
    <At {...placed}>
      <ellipse cy="34" rx="19" ry="24" fill="#ffffff" />
      <path d="M-11-10q-8-26 0-30 7 3 6 28zM11-10q8-26 0-30-7 3-6 28z" fill="#ffffff" />
      <path d="M-9-16q-3-14 0-18 3 4 2 18zM9-16q3-14 0-18-3 4-2 18z" fill="#f6c9c0" />
      <circle r="17" fill="#ffffff" />
      <At x={0} y={1}>
        <Face wide={6} />
      </At>
    </At>
  );
}

export function Hedgehog(placed: Placed) {
  return (
    <At {...placed}>
      <path
        d="M-24 26q-6-14 0-24l-3-7 8-1 1-8 8 2 4-7 6 5 6-5 4 7 8-2 1 8 8 1-3 7q6 10 0 24z"
        fill="#8a6a55"
      />
      <path d="M-16 26q-4-26 16-26t16 26z" fill="#e7c6a0" />
      <At x={0} y={12}>
        <Face wide={5} />
      </At>
    </At>
  );
}
