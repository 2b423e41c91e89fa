/** What our drawings are built from: flat, round, without outlines; every figure looks calm. Units of a 240 × 160 sheet. */
import type { ReactNode } from "react";
import { amber, cream, grey, ink, mist, sun, teal, white } from "./palette.ts";

export interface Placed {
  x: number;
  y: number;
  scale?: number;
  turn?: number;
}

export function At({ x, y, scale = 1, turn = 0, children }: Placed & { children: ReactNode }) {
  const size = scale === 1 ? "" : ` scale(${scale})`;
  const angle = turn === 0 ? "" : ` rotate(${turn})`;
  return <g transform={`translate(${x} ${y})${angle}${size}`}>{children}</g>;
}

interface GroundProps {
  wall?: string;
  floor?: string;
  light?: string;
  at?: readonly [number, number, number];
}

/** Wall and floor, with a light behind what matters. */
export function Ground({ wall = cream, floor, light = white, at = [120, 80, 62] }: GroundProps) {
  const [cx, cy, r] = at;
  return (
    <>
      <rect width="240" height="160" fill={wall} />
      <circle cx={cx} cy={cy} r={r} fill={light} opacity=".75" />
      {floor ? <rect y="128" width="240" height="32" fill={floor} /> : null}
    </>
  );
}

/** The frame of every cover: its ground, and what stands on it. */
export function Cover({ children, ...ground }: GroundProps & { children: ReactNode }) {
  return (
    <>
      <Ground {...ground} />
      {children}
    </>
  );
}

export function Line({
  d,
  color = ink,
  width = 3,
  dash,
}: {
  d: string;
  color?: string;
  width?: number;
  dash?: string;
}) {
  return (
    <path
      d={d}
      fill="none"
      stroke={color}
      strokeWidth={width}
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeDasharray={dash}
    />
  );
}

/** A telephone standing up, its screen 44 × 76 from its own corner. */
export function Phone({
  screen = white,
  children,
  ...placed
}: Placed & { screen?: string; children?: ReactNode }) {
  return (
    <At {...placed}>
      <rect width="52" height="90" rx="9" fill={ink} />
      <rect x="4" y="7" width="44" height="76" rx="4" fill={screen} />
      <At x={4} y={7}>
        {children}
      </At>
    </At>
  );
}

export function Bubble({
  x,
  y,
  w,
  h,
  fill = white,
  right,
  children,
}: Placed & { w: number; h: number; fill?: string; right?: boolean; children?: ReactNode }) {
  const tail = right ? `M${w - 16} ${h - 1}l10 11 2-12z` : `M16 ${h - 1}l-10 11-2-12z`;
  return (
    <At x={x} y={y}>
      <rect width={w} height={h} rx={Math.min(12, h / 2)} fill={fill} />
      <path d={tail} fill={fill} />
      {children}
    </At>
  );
}

/** Lines of writing that say nothing. */
export function Writing({
  x,
  y,
  widths,
  color = grey,
  gap = 8,
}: {
  x: number;
  y: number;
  widths: readonly number[];
  color?: string;
  gap?: number;
}) {
  const d = widths.map((width, row) => `M${x} ${y + row * gap}h${width}`).join("");
  return <Line d={d} color={color} width={3.4} />;
}

export function Coin({ x, y, r = 11 }: { x: number; y: number; r?: number }) {
  return (
    <At x={x} y={y} scale={r / 11}>
      <circle r="11" fill={amber} />
      <circle r="8" fill={sun} />
      <Line d="M-3.4-4.4 0-.4 3.4-4.4M0-.4v5M-3.2 1h6.4" color="#9a5f05" width={1.7} />
    </At>
  );
}

/** Two bars: stop for a moment. */
export function Pause({ x, y, r = 16, color = teal }: { x: number; y: number; r?: number; color?: string }) {
  return (
    <At x={x} y={y} scale={r / 16}>
      <circle r="16" fill={color} />
      <path d="M-6-7h4.4V7H-6zM1.6-7H6V7H1.6z" fill={white} />
    </At>
  );
}

export function Hook({ x, y, from = 0 }: { x: number; y: number; from?: number }) {
  return <Line d={`M${x} ${from}V${y}a9 9 0 1 0 17 0l-5 2`} width={2.6} />;
}

export function Gift({ x, y, scale, color = amber }: Placed & { color?: string }) {
  return (
    <At x={x} y={y} scale={scale}>
      <rect x="-19" y="-6" width="38" height="30" rx="3" fill={color} />
      <rect x="-22" y="-13" width="44" height="11" rx="3" fill={color} />
      <path d="M-4-13h8v37h-8z" fill={white} />
      <Line d="M0-14c-6-14-20-8-11-1zM0-14c6-14 20-8 11-1z" color={white} width={3.4} />
    </At>
  );
}

/** A square code that leads nowhere. */
export function Code({ x, y, scale, color = ink }: Placed & { color?: string }) {
  return (
    <At x={x} y={y} scale={scale}>
      <rect width="26" height="26" rx="2" fill={white} />
      <path
        d="M3 3h7v7H3zM16 3h7v7h-7zM3 16h7v7H3zM13 13h3v3h-3zM19 13h4v3h-4zM13 19h3v4h-3zM19 19h2v2h-2zM12 4h2v4h-2z"
        fill={color}
      />
      <path d="M5 5h3v3H5zM18 5h3v3h-3zM5 18h3v3H5z" fill={white} />
    </At>
  );
}

export function Padlock({ x, y, scale, color = teal }: Placed & { color?: string }) {
  return (
    <At x={x} y={y} scale={scale}>
      <Line d="M-8-2v-7a8 8 0 0 1 16 0v7" color={ink} width={4} />
      <rect x="-13" y="-3" width="26" height="22" rx="5" fill={color} />
      <path d="M-2.5 5h5l1.2 8h-7.4z" fill={white} />
    </At>
  );
}

/** A tablet lying or held, its own screen 56 × 40. */
export function Tablet({ x, y, scale, turn, children }: Placed & { children?: ReactNode }) {
  return (
    <At x={x} y={y} scale={scale} turn={turn}>
      <rect x="-33" y="-24" width="66" height="48" rx="6" fill={ink} />
      <rect x="-28" y="-20" width="56" height="40" rx="2" fill={mist} />
      {children}
    </At>
  );
}
