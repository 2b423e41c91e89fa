/** Covers of the families that begin with money: what each promises, and the catch. Nobody looks frightened or foolish. */
import type { ReactNode } from "react";
import type { Family } from "#app/domain/lessons/lesson.ts";
import {
  amber,
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
import { At, Bubble, Coin, Cover, Hook, Line, Padlock, Phone, Writing } from "./parts.tsx";
import { Person } from "./people.tsx";

export const moneyCovers = {
  // the same face twice; one of them is only a mask
  impersonation: () => (
    <Cover wall={mist} at={[120, 84, 64]}>
      <Phone x={76} y={22} scale={1.35} screen={white}>
        <rect width="44" height="15" fill={mint} />
        <circle cx="9" cy="7.5" r="4.5" fill={sky} />
        <Writing x={17} y={8} widths={[18]} />
        <Bubble x={4} y={21} w={27} h={12} fill={mist} />
        <Bubble x={12} y={40} w={28} h={12} fill={blue} right />
        <Bubble x={4} y={53} w={22} h={12} fill={mist} />
      </Phone>
      <Person x={40} y={92} shirt={teal} scale={1.2} />
      <At x={200} y={92} scale={1.2}>
        <path d="M-25 68c0-30 6-49 25-49s25 19 25 49z" fill={grey} />
        <circle r="15" fill="#d6dbe6" />
        <path d="M-15-1c-1-20 31-20 30 0 1-8-6-10-15-10s-16 2-15 10z" fill={grey} />
        <At x={-9} y={5} turn={-8}>
          <path d="M-14-12q14-8 28 0v12q-3 14-14 15-11-1-14-15z" fill={skin} />
          <circle cx="-5" cy="-3" r="2.2" fill={ink} />
          <circle cx="5" cy="-3" r="2.2" fill={ink} />
          <Line d="M-4 5q4 4 8 0" width={1.6} />
        </At>
      </At>
    </Cover>
  ),
  // a parcel that hangs on a line
  shopping: () => (
    <Cover wall={cream} floor="#f6dfb9" at={[104, 78, 60]}>
      <Hook x={96} y={38} />
      <At x={100} y={94}>
        <path d="M-44-28h88v62q0 4-4 4h-80q-4 0-4-4z" fill={wood} />
        <path d="M-44-28h88l8 16H-52z" fill="#e9c08c" />
        <rect x="-9" y="-28" width="18" height="66" fill="#c48d50" />
        <Line d="M0-40v12" width={2.6} />
        <rect x="14" y="8" width="24" height="18" rx="2" fill={white} />
        <Writing x={18} y={13} widths={[16, 10]} gap={7} />
      </At>
      <At x={186} y={70} turn={14}>
        <path d="M-22-16h30l16 16-16 16h-30q-4 0-4-4v-24q0-4 4-4z" fill={coral} />
        <circle cx="14" r="4" fill={white} />
        <Line d="M-16-5h18M-16 5h12" color={white} width={4} />
      </At>
      <Coin x={186} y={120} r={12} />
      <Coin x={204} y={112} r={12} />
    </Cover>
  ),
  // a small coin comes, a large one leaves
  "part-time-job": () => (
    <Cover wall={mint} at={[120, 80, 66]}>
      <Phone x={85} y={19} scale={1.36} screen={white}>
        <rect x="5" y="7" width="34" height="27" rx="4" fill={rose} />
        <path d="M22 29c-12-8-11-17-5-17 3 0 5 3 5 3s2-3 5-3c6 0 7 9-5 17z" fill={coral} />
        <Writing x={6} y={43} widths={[32, 24]} />
        <rect x="5" y="59" width="34" height="11" rx="5.5" fill={teal} />
      </Phone>
      <Line d="M30 46q22-20 48-10M78 36l-9-5m9 5-7 8" color={teal} />
      <Coin x={24} y={56} r={9} />
      <Line d="M164 112q26 14 46-8M210 104l-2 11m2-11-11 2" color={coral} />
      <Coin x={196} y={72} r={21} />
      <Coin x={219} y={84} r={14} />
    </Cover>
  ),
  // the money on the screen is behind glass; the real one leaves
  loan: () => (
    <Cover wall={cream} at={[96, 80, 64]}>
      <Phone x={52} y={17} scale={1.4} screen={mist}>
        <rect x="5" y="9" width="34" height="22" rx="3" fill={leaf} />
        <circle cx="22" cy="20" r="6" fill={white} />
        <Padlock x={22} y={49} scale={0.8} color={grey} />
      </Phone>
      <Line d="M148 80h52M200 80l-12-9m12 9-12 9" color={coral} width={5} />
      <Coin x={150} y={50} r={15} />
      <Coin x={178} y={42} r={15} />
      <Coin x={206} y={50} r={15} />
      <At x={176} y={124}>
        <rect x="-34" y="-18" width="70" height="40" rx="8" fill={blue} />
        <path d="M12-6h24v16H12a8 8 0 0 1 0-16z" fill={sky} />
        <circle cx="14" cy="3" r="3" fill={white} />
      </At>
    </Cover>
  ),
  // a snowball below a student's cap
  "campus-loan": () => (
    <Cover wall={mist} floor="#cfdcf7" at={[150, 84, 62]}>
      <Line d="M78 118 132 106 224 82" color={sky} width={6} />
      <Coin x={92} y={103} r={11} />
      <Coin x={128} y={84} r={19} />
      <Coin x={190} y={50} r={34} />
      <Person x={42} y={100} shirt={teal} mood="unsure" />
      <At x={42} y={84}>
        <path d="M-22-2 0-11 22-2 0 7z" fill={ink} />
        <path d="M-11 2v7q11 6 22 0V2L0 7z" fill={ink} />
        <Line d="M20-2v13" color={amber} width={2.4} />
      </At>
    </Cover>
  ),
  // a card and a number go from hand to hand
  "lending-accounts": () => (
    <Cover wall={cream} at={[120, 78, 62]}>
      <At x={120} y={66} turn={-10}>
        <rect x="-44" y="-28" width="88" height="56" rx="7" fill={blue} />
        <rect x="-44" y="-17" width="88" height="11" fill={ink} />
        <rect x="-34" y="4" width="18" height="13" rx="3" fill={sun} />
        <Writing x={-8} y={10} widths={[36]} color={sky} />
      </At>
      <At x={168} y={92} turn={12}>
        <path d="M-14-19h20l10 10v28h-30z" fill={leaf} />
        <rect x="-8" y="-3" width="17" height="15" rx="2" fill={sun} />
      </At>
      <Line d="M-6 132q34-10 62-8l28-20" color={teal} width={22} />
      <Line d="M58 122q14-2 30-20l12-4M84 122l18-8" color={skin} width={12} />
      <Line d="M246 140q-30-2-54-6" color={ink} width={22} />
      <Line d="M192 132q-14-4-18-16M190 134l-26-8" color={skin} width={12} />
    </Cover>
  ),
  // a sheet, a needle that anyone can paint, an eraser that cannot erase
  "credit-record": () => (
    <Cover wall={mist} at={[110, 80, 64]}>
      <rect x="58" y="18" width="98" height="126" rx="7" fill={white} />
      <Line d="M77 78a30 30 0 0 1 15-26" color={coral} width={9} />
      <Line d="M97 50a30 30 0 0 1 20 0" color={sun} width={9} />
      <Line d="M122 52a30 30 0 0 1 15 26" color={teal} width={9} />
      <Line d="M107 80 90 62" width={4} />
      <circle cx="107" cy="80" r="5" fill={ink} />
      <Writing x={74} y={102} widths={[66, 66, 40]} gap={12} />
      <At x={176} y={112} turn={28}>
        <rect x="-16" y="-36" width="32" height="46" rx="4" fill={blue} />
        <path d="M-16 10h32v12q0 8-8 8h-16q-8 0-8-8z" fill={rose} />
      </At>
      <Bubble x={166} y={22} w={58} h={28} fill={amber}>
        <Writing x={12} y={11} widths={[34, 22]} color={white} />
      </Bubble>
    </Cover>
  ),
} satisfies Partial<Record<Family, () => ReactNode>>;
