/** Covers of the families that begin with play, people and offices. */
import type { ReactNode } from "react";
import type { Family } from "#app/domain/lessons/lesson.ts";
import { Bear } from "./bears.tsx";
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
  sky,
  sun,
  teal,
  white,
  wood,
} from "./palette.ts";
import { At, Bubble, Code, Cover, Gift, Hook, Line, Padlock, Pause, Phone, Writing } from "./parts.tsx";
import { Face, Person } from "./people.tsx";

export const peopleCovers = {
  // a present on a line
  game: () => (
    <Cover wall={mist} at={[120, 84, 64]}>
      <Hook x={112} y={22} />
      <Gift x={120} y={58} scale={1.15} />
      <At x={120} y={122}>
        <path
          d="M-44-22h88c20 0 30 44 16 50-10 4-20-12-28-12h-64c-8 0-18 16-28 12-14-6-4-50 16-50z"
          fill={blue}
        />
        <path d="M-40-9h7v-7h8v7h7v8h-7v7h-8v-7h-7z" fill={white} />
        <circle cx="28" cy="-11" r="5" fill={sun} />
        <circle cx="38" cy="-1" r="5" fill={coral} />
      </At>
      <path
        d="M34 44l4 8 9 1-7 6 2 9-8-4-8 4 2-9-7-6 9-1zM206 36l4 8 9 1-7 6 2 9-8-4-8 4 2-9-7-6 9-1z"
        fill={sun}
      />
    </Cover>
  ),
  // a star, sticks of light, a ticket that asks for money
  "fan-circle": () => (
    <Cover wall={rose} at={[120, 66, 54]}>
      <path d="M120 18l14 29 32 4-24 22 6 32-28-16-28 16 6-32-24-22 32-4z" fill={sun} />
      <At x={120} y={66} scale={1.8}>
        <Face />
      </At>
      <Line d="M42 150 52 92M76 156l2-42M198 150l-10-58M164 156l-2-42" color={ink} width={6} />
      <Line d="M50 102 54 76M78 122v-18M190 102l-4-26M162 122v-18" color={teal} width={11} />
      <At x={120} y={134} turn={-5}>
        <path d="M-34-15h68v9a6 6 0 0 0 0 12v9h-68v-9a6 6 0 0 0 0-12z" fill={white} />
        <Writing x={-22} y={-3} widths={[28, 18]} />
        <Line d="M16-12v24" color={grey} width={1.6} dash="2 4" />
      </At>
    </Cover>
  ),
  // on the screen a cap; behind it a cap of cardboard
  "fake-police": () => (
    <Cover wall={mist} floor="#cfdcf7" at={[88, 78, 58]}>
      <Phone x={46} y={20} scale={1.32} screen={sky}>
        <At x={22} y={32} scale={0.7}>
          <Person x={0} y={0} shirt={ink} cap={ink} mood="unsure" />
        </At>
      </Phone>
      <Line d="M126 84h26" color={grey} width={3} dash="1 7" />
      <Person x={188} y={80} shirt={coral} hair="short" scale={1.3} cap={wood} />
      <At x={188} y={132}>
        <rect x="-32" y="-8" width="64" height="30" rx="3" fill={wood} />
        <Writing x={-20} y={0} widths={[40, 28]} color="#b98146" />
      </At>
    </Cover>
  ),
  // a class group, a slip with a code, a teacher who is only a picture
  "fake-teacher": () => (
    <Cover wall={mint} at={[120, 82, 66]}>
      <rect x="46" y="18" width="148" height="88" rx="6" fill={teal} />
      <rect x="40" y="104" width="160" height="8" rx="4" fill={wood} />
      <Writing x={60} y={36} widths={[46, 30]} color={leaf} gap={10} />
      <Bubble x={118} y={34} w={62} h={58} fill={white}>
        <Code x={9} y={8} scale={1.3} />
        <Line d="M8 50h44" color={coral} width={4} />
      </Bubble>
      <Person x={78} y={92} shirt={blue} hair="bob" glasses scale={1.08} />
      <circle cx="78" cy="92" r="30" fill="none" stroke={ink} strokeWidth="3" strokeDasharray="6 6" />
    </Cover>
  ),
  // a photograph that stays under its owner's lock
  pictures: () => (
    <Cover wall={mint} at={[112, 78, 62]}>
      <At x={106} y={76} turn={-6}>
        <rect x="-50" y="-54" width="100" height="112" rx="5" fill={white} />
        <rect x="-42" y="-46" width="84" height="80" rx="2" fill={sky} />
        <path d="M-42 34v-16l22-22 20 20 14-12 28 24v6z" fill={leaf} />
        <circle cx="22" cy="-26" r="9" fill={sun} />
      </At>
      <Padlock x={166} y={98} scale={1.9} />
      <Line d="M190 32q12 4 18 14M182 42q8 4 12 10" color={grey} width={3} />
    </Cover>
  ),
  // whoever sees the screen sees the keys
  "leader-screen-sharing": () => (
    <Cover wall={cream} floor="#f6dfb9" at={[92, 76, 60]}>
      <rect x="26" y="32" width="112" height="76" rx="7" fill={ink} />
      <rect x="32" y="38" width="100" height="64" rx="2" fill={white} />
      <path d="M14 108h136l8 14H6z" fill={grey} />
      <At x={62} y={60} scale={0.62}>
        <Person x={0} y={0} shirt={ink} hair="short" glasses />
      </At>
      <path d="M32 98h100v4H32z" fill={white} />
      <circle cx="100" cy="56" r="3.4" fill={ink} />
      <circle cx="112" cy="56" r="3.4" fill={ink} />
      <circle cx="124" cy="56" r="3.4" fill={ink} />
      <Writing x={98} y={74} widths={[28, 20]} />
      <Line d="M146 62h22M146 78h22" color={coral} width={3} dash="1 7" />
      <At x={200} y={70}>
        <path d="M-32 0q32-34 64 0-32 34-64 0z" fill={white} />
        <circle r="14" fill={blue} />
        <circle r="6" fill={ink} />
        <circle cx="4" cy="-4" r="2.4" fill={white} />
      </At>
    </Cover>
  ),
  // the telephone belongs on the shelf
  kindergarten: () => (
    <Cover wall={rose} floor="#f3cfc0" at={[120, 96, 56]}>
      <rect x="150" y="52" width="74" height="7" rx="3" fill={wood} />
      <At x={178} y={24}>
        <rect width="18" height="28" rx="4" fill={ink} />
        <rect x="2" y="3" width="14" height="22" rx="2" fill={mist} />
      </At>
      <Bear x={84} y={74} scale={1.25} />
      <At x={152} y={128}>
        <rect x="-14" y="-14" width="26" height="26" rx="3" fill={teal} />
        <rect x="14" y="-14" width="26" height="26" rx="3" fill={sun} />
        <rect y="-40" width="26" height="26" rx="3" fill={blue} />
      </At>
      <Pause x={32} y={40} r={14} />
    </Cover>
  ),
} satisfies Partial<Record<Family, () => ReactNode>>;
