/** Where the bears live, and what stands about there. */
import type { ReactNode } from "react";
import { amber, blue, coral, cream, leaf, rose, sky, sun, teal, white, wood } from "./palette.ts";
import { At, Line } from "./parts.tsx";

export function Room({ wall = cream }: { wall?: string }) {
  return (
    <>
      <rect width="240" height="160" fill={wall} />
      <rect y="126" width="240" height="34" fill="#f0d3a6" />
    </>
  );
}

export function Window({ x, y, rain, rainbow }: { x: number; y: number; rain?: boolean; rainbow?: boolean }) {
  return (
    <At x={x} y={y}>
      <rect width="76" height="56" rx="4" fill={white} />
      <rect x="5" y="5" width="66" height="46" fill={sky} />
      {rain ? (
        <Line
          d="M14 14l-3 8M28 22l-3 8M44 12l-3 8M58 24l-3 8M20 36l-3 8M50 36l-3 8M66 12l-3 8"
          color={white}
          width={2.4}
        />
      ) : null}
      {rainbow ? (
        <>
          <Line d="M12 51a26 26 0 0 1 52 0" color={coral} width={5} />
          <Line d="M17 51a21 21 0 0 1 42 0" color={sun} width={5} />
          <Line d="M22 51a16 16 0 0 1 32 0" color={teal} width={5} />
        </>
      ) : null}
      <path d="M36 3h4v50h-4z" fill={white} />
    </At>
  );
}

/** The way to the kitchen; 92 wide from its own corner. */
export function Doorway({ children }: { children?: ReactNode }) {
  return (
    <At x={140} y={24}>
      <path d="M0 102V14Q0 0 14 0h64q14 0 14 14v88z" fill={wood} />
      <path d="M7 102V16q0-9 9-9h60q9 0 9 9v86z" fill={rose} />
      {children}
      <path d="M62 102V80h23v22z" fill={leaf} />
    </At>
  );
}

export function LowTable({ x }: { x: number }) {
  return (
    <At x={x} y={122}>
      <rect width="52" height="7" rx="3" fill="#c48d50" />
      <path d="M5 7h6v20H5zM41 7h6v20h-6z" fill="#c48d50" />
    </At>
  );
}

export function Blocks({ x, y }: { x: number; y: number }) {
  return (
    <At x={x} y={y}>
      <rect y="-16" width="16" height="16" rx="2" fill={teal} />
      <rect x="17" y="-16" width="16" height="16" rx="2" fill={coral} />
      <rect x="8" y="-32" width="16" height="16" rx="2" fill={sun} />
      <path d="M8-33 16-46l8 13z" fill={blue} />
    </At>
  );
}

export function Candy({ x, y, color }: { x: number; y: number; color: string }) {
  return (
    <At x={x} y={y} turn={x % 40}>
      <path d="M-8 0-15-6v12zM8 0l7-6v12z" fill={color} />
      <circle r="8" fill={color} />
      <Line d="M-3-3q3 3 6 0" color={white} width={2} />
    </At>
  );
}

export function Cake({ x, y }: { x: number; y: number }) {
  return (
    <At x={x} y={y}>
      <ellipse rx="15" ry="7" fill={amber} />
      <ellipse cy="-2.5" rx="12" ry="4.5" fill={sun} />
    </At>
  );
}
