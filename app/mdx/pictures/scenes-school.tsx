/** Pictures for primary schools: people who help, things to leave alone. */
import type { ReactNode } from "react";
import type { PictureName } from "#app/domain/lessons/picture-names.ts";
import {
  blue,
  coral,
  cream,
  grey,
  ink,
  leaf,
  mint,
  mist,
  rose,
  skin,
  sky,
  sun,
  teal,
  white,
  wood,
} from "./palette.ts";
import { At, Bubble, Code, Gift, Ground, Line, Padlock, Phone, Tablet } from "./parts.tsx";
import { Person } from "./people.tsx";

type SchoolPicture = Exclude<PictureName, `bear-${string}`>;

export const schoolScenes: Record<SchoolPicture, () => ReactNode> = {
  "tablet-gift-hook": () => (
    <>
      <Ground wall={mist} at={[150, 66, 58]} />
      <Person x={66} y={78} shirt={coral} hair="bob" mood="wow" scale={1.2} />
      <rect y="134" width="240" height="26" fill={wood} />
      <Tablet x={152} y={118} scale={1.05} turn={-4} />
      <Line d="M128 104l-6-14M152 96V84M176 104l6-14" color={sun} width={3} />
      <Gift x={152} y={56} scale={0.95} />
      <Line d="M152 42C152 20 186 30 190 8V0" color={coral} width={3} />
      <Line d="M190 0v34a7 7 0 1 0 14 0l-4 2" width={2.6} />
    </>
  ),
  "stop-hand": () => (
    <>
      <Ground wall={cream} at={[120, 78, 0]} />
      <path d="M86 12h68l48 48v52l-26 26H64l-26-26V60z" fill={coral} />
      <path d="M88 20h64l42 42v46l-24 24H70l-24-24V62z" fill="none" stroke={white} strokeWidth="3" />
      <g fill={skin}>
        <rect x="88" y="48" width="14" height="62" rx="7" />
        <rect x="105" y="36" width="14" height="70" rx="7" />
        <rect x="122" y="40" width="14" height="66" rx="7" />
        <rect x="139" y="52" width="13" height="54" rx="6.5" />
        <path d="M88 88h64v20q0 28-30 28-22 0-30-16L74 96q-4-8 3-11 6-3 11 5z" />
      </g>
      <path d="M96 130h52v30H96z" fill={teal} />
    </>
  ),
  "ask-grown-up": () => (
    <>
      <Ground wall={mint} at={[120, 66, 56]} />
      <path d="M14 78q0-14 14-14h184q14 0 14 14v68H14z" fill={blue} />
      <path d="M0 96q0-10 12-10t12 10v54H0zM216 96q0-10 12-10t12 10v54h-24z" fill={sky} />
      <Person x={148} y={66} shirt={leaf} hair="bun" hairColor="#a7adbd" glasses scale={1.3} />
      <Person x={84} y={82} shirt={coral} hair="short" scale={1.12} />
      <Tablet x={114} y={132} scale={0.95}>
        <rect x="-20" y="-12" width="26" height="18" rx="3" fill={white} />
        <circle cx="16" cy="-4" r="6" fill={sun} />
      </Tablet>
      <circle cx="80" cy="132" r="7" fill={skin} />
      <circle cx="148" cy="132" r="7" fill={skin} />
    </>
  ),
  "three-keys": () => (
    <>
      <Ground wall={cream} at={[124, 96, 62]} />
      <Line d="M-6 24q40-4 76 12" color={teal} width={26} />
      <circle cx="122" cy="52" r="22" fill="none" stroke={grey} strokeWidth="6" />
      <path d="M64 28q20-8 44 6 6 6-2 12-14 6-42-2z" fill={skin} />
      <Key x={82} y={82} turn={22} color={sun}>
        <Code x={-12} y={-12} scale={0.92} />
      </Key>
      <Key x={124} y={92} turn={0} color={leaf}>
        <g fill={ink}>
          {[-11, 0, 11].map((x) => (
            <g key={x}>
              <circle cx={x} cy="-4" r="2.6" />
              <circle cx={x} cy="5" r="2.6" />
            </g>
          ))}
        </g>
      </Key>
      <Key x={166} y={82} turn={-22} color={sky}>
        <Padlock x={0} y={-2} scale={0.7} />
      </Key>
    </>
  ),
  "screen-officer": () => (
    <>
      <Ground wall={mist} floor="#cfdcf7" at={[74, 74, 56]} />
      <path d="M50 138h52l8 8H42z" fill={grey} />
      <Phone x={40} y={14} scale={1.38} screen={sky}>
        <At x={22} y={32} scale={0.72}>
          <Person x={0} y={0} shirt={blue} cap={ink} />
        </At>
        <rect x="4" y="56" width="16" height="11" rx="2" fill={white} />
      </Phone>
      <Person x={184} y={44} shirt={blue} cap={wood} scale={1.12} />
      <rect x="158" y="108" width="52" height="20" fill={leaf} />
      <path d="M160 126h20v22h-18zM188 126h20l-2 22h-16z" fill={leaf} />
      <path d="M156 146h26v8h-32q0-6 6-8zM188 146h20q6 2 6 8h-26z" fill={coral} />
      <Line d="M128 62q12-8 24-2M128 78q12-8 22-4" color={grey} width={2.6} dash="1 6" />
    </>
  ),
  "real-officer-class": () => (
    <>
      <Ground wall={cream} at={[120, 60, 0]} />
      <rect x="56" y="16" width="118" height="64" rx="5" fill={teal} />
      <path d="M192 26h40v110h-40z" fill={sky} />
      <path d="M192 26h-12l-6 116h18z" fill={wood} />
      <Person x={92} y={62} shirt={ink} cap={ink} hair="bob" scale={1.08} />
      <circle cx="104" cy="104" r="3" fill={sun} />
      <Person x={146} y={66} shirt={leaf} hair="bun" scale={1.04} />
      <rect y="130" width="240" height="30" fill="#f0d3a6" />
      {[30, 84, 138, 196].map((x, at) => (
        <g key={x}>
          <Line d={`M${x + 14} 156q10-14 8-${26 + (at % 2) * 6}`} color={at % 2 ? blue : coral} width={8} />
          <circle cx={x + 22} cy={128 - (at % 2) * 6} r="5" fill={skin} />
          <path d={`M${x - 20} 164q0-18 20-18t20 18z`} fill={at % 2 ? blue : coral} />
          <circle cx={x} cy="138" r="13" fill={ink} />
        </g>
      ))}
    </>
  ),
  "open-door": () => (
    <>
      <rect width="240" height="160" fill={mist} />
      <rect y="132" width="240" height="28" fill="#cfdcf7" />
      <path d="M106 12h126v124H106z" fill="#ffe9bd" />
      <path d="M112 136h128v24H98z" fill="#f8d79a" />
      <path d="M106 12 84 24v124l22-12z" fill={wood} />
      <circle cx="90" cy="88" r="3" fill={ink} />
      <Person x={178} y={68} shirt={leaf} hair="grey" hairColor="#a7adbd" scale={1.06} />
      <Person x={216} y={72} shirt={rose} hair="bun" hairColor="#a7adbd" glasses scale={1.02} />
      <Person x={134} y={92} shirt={coral} hair="short" scale={1} hands={[[30, 24]]} />
      <rect x="8" y="104" width="64" height="8" rx="3" fill={wood} />
      <path d="M14 112h7v40h-7zM58 112h7v40h-7z" fill={wood} />
      <rect x="26" y="98" width="28" height="6" rx="3" fill={ink} />
    </>
  ),
  "call-110": () => (
    <>
      <Ground wall={mint} at={[110, 80, 60]} />
      <Bubble x={132} y={16} w={84} h={44}>
        <path
          d="M20 11v22M20 11l-6 5M38 11v22M38 11l-6 5"
          fill="none"
          stroke={coral}
          strokeWidth="5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <ellipse cx="60" cy="22" rx="8" ry="11" fill="none" stroke={coral} strokeWidth="5" />
      </Bubble>
      <Person x={66} y={78} shirt={leaf} hair="grey" hairColor="#a7adbd" glasses scale={1.32} />
      <Person x={136} y={98} shirt={coral} hair="bob" scale={1.1} />
      <Line d="M158 138q16-12 4-34" color={coral} width={11} />
      <rect x="150" y="84" width="13" height="28" rx="4" fill={ink} transform="rotate(14 156 98)" />
      <circle cx="160" cy="106" r="6.4" fill={skin} />
    </>
  ),
};

function Key({
  x,
  y,
  turn,
  color,
  children,
}: {
  x: number;
  y: number;
  turn: number;
  color: string;
  children: ReactNode;
}) {
  return (
    <At x={x} y={y} turn={turn}>
      <path d="M-4 16h8v42h8v6H4v6h-8z" fill={color} />
      <rect x="-19" y="-18" width="38" height="36" rx="11" fill={color} />
      {children}
    </At>
  );
}
