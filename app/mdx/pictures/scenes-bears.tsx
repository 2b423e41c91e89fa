/** The kindergarten's story: 毛毛, his mother and the telephone with the cat. Ten scenes, one family, no fear. */
import type { ReactNode } from "react";
import type { PictureName } from "#app/domain/lessons/picture-names.ts";
import { Bear, CartoonCat, Goat, Hedgehog, Paw, Rabbit } from "./bears.tsx";
import { Blocks, Cake, Candy, Doorway, LowTable, Room, Window } from "./bears-home.tsx";
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
  sky,
  sun,
  teal,
  white,
  wood,
} from "./palette.ts";
import { At, Code, Ground, Line, Phone } from "./parts.tsx";

type BearPicture = Extract<PictureName, `bear-${string}`>;

export const bearScenes: Record<BearPicture, () => ReactNode> = {
  "bear-rain-blocks": () => (
    <>
      <Room />
      <Window x={20} y={20} rain />
      <Doorway>
        <Bear x={46} y={46} big scale={0.78}>
          <ellipse cx="-2" cy="48" rx="17" ry="10" fill={white} />
          <Line d="M8 46 18 24" color={wood} width={4} />
        </Bear>
      </Doorway>
      <ellipse cx="74" cy="146" rx="68" ry="12" fill={sky} />
      <Bear x={58} y={88} scale={0.9} />
      <Blocks x={104} y={142} />
      <LowTable x={142} />
      <rect x="152" y="117" width="26" height="5" rx="2.5" fill={ink} />
    </>
  ),
  "bear-phone-cat": () => (
    <>
      <Ground wall={cream} at={[150, 64, 62]} />
      <Bear x={76} y={98} scale={1.5} headOnly mood="glad" />
      <rect y="124" width="240" height="36" fill={wood} />
      <rect y="124" width="240" height="6" fill="#c48d50" />
      <circle cx="46" cy="126" r="10" fill="#b97f4b" />
      <circle cx="106" cy="126" r="10" fill="#b97f4b" />
      <Phone x={150} y={26} scale={1.14} screen={mint}>
        <CartoonCat x={22} y={42} scale={1.1} />
        <circle cx="38" cy="34" r="5" fill="#f3a95f" />
      </Phone>
      <Line d="M222 40q8 8 6 18M222 92q8-6 6-14M138 42q-6 6-5 14" color={amber} width={3} />
    </>
  ),
  "bear-code-candy": () => (
    <>
      <Ground wall={rose} at={[172, 70, 56]} />
      <Bear x={62} y={74} scale={1.25} mood="wow" />
      <Phone x={146} y={38} scale={1.3} screen={mint}>
        <CartoonCat x={22} y={30} scale={0.9} />
        <Code x={9} y={44} />
      </Phone>
      {[
        [104, 30, coral],
        [122, 58, teal],
        [108, 92, sun],
        [128, 110, blue],
        [222, 40, sun],
        [226, 92, coral],
      ].map(([x, y, color]) => (
        <Candy key={`${x}`} x={x as number} y={y as number} color={color as string} />
      ))}
    </>
  ),
  "bear-shh": () => (
    <>
      <Ground wall={mist} at={[80, 84, 60]} />
      <Bear x={78} y={70} scale={1.35} mood="unsure">
        <ellipse cy="45" rx="8" ry="6" fill={grey} />
        <Line d="M-20 30q6 12 12 13M20 30q-6 12-12 13" color="#b97f4b" width={9} />
      </Bear>
      <Phone x={156} y={36} scale={1.2} screen={mint}>
        <CartoonCat x={22} y={40} scale={1.15} />
        <Line d="M22 62V50" color="#f3a95f" width={7} />
      </Phone>
    </>
  ),
  "bear-two-secrets": () => (
    <>
      <Ground wall={mint} at={[142, 62, 0]} />
      <path
        d="M92 16h116a22 22 0 0 1 22 22v56a22 22 0 0 1-22 22H92a22 22 0 0 1-22-22V38a22 22 0 0 1 22-22z"
        fill={white}
      />
      <circle cx="66" cy="112" r="7" fill={white} />
      <circle cx="54" cy="122" r="4.5" fill={white} />
      <Goat x={150} y={54} />
      <Line d="M134 88 108 84M166 88l26-4" color={teal} width={9} />
      <At x={102} y={76}>
        <path d="M-13 0h26v10h-26z" fill={rose} />
        <path d="M-13 0q0-8 13-8T13 0z" fill={coral} />
        <Line d="M0-8v-8" color={sun} width={3} />
        <circle cy="-18" r="2.6" fill={amber} />
      </At>
      <path d="M186 84q0-13 14-13t14 13q-14 5-28 0z" fill={grey} />
      <Bear x={34} y={122} scale={0.95} headOnly />
    </>
  ),
  "bear-runs": () => (
    <>
      <Room />
      <Window x={16} y={18} rain />
      <Doorway />
      <LowTable x={16} />
      <rect x="28" y="118" width="26" height="5" rx="2.5" fill={ink} />
      <At x={116} y={76} turn={8} scale={1.05}>
        <Line d="M-6 58-24 74M8 58l12 12" color="#b97f4b" width={12} />
        <Line d="M-30 74h12M18 74h12" color={sun} width={9} />
        <Paw from={[-16, 28]} to={[-38, 14]} />
        <Paw from={[16, 28]} to={[40, 16]} />
        <Bear x={0} y={0} />
      </At>
      <Line d="M58 74H40M62 92H36M60 110H46" color={grey} width={3} />
    </>
  ),
  "bear-hug": () => (
    <>
      <Room wall={rose} />
      <rect x="12" y="60" width="52" height="68" fill={leaf} />
      <rect x="6" y="56" width="64" height="8" rx="3" fill={wood} />
      <ellipse cx="38" cy="52" rx="18" ry="6" fill={white} />
      <circle cx="30" cy="38" r="2" fill={white} />
      <circle cx="46" cy="34" r="2.6" fill={white} />
      <Bear x={142} y={66} big scale={1.5}>
        <circle cx="-6" cy="40" r="3" fill={white} />
        <circle cx="8" cy="52" r="2.4" fill={white} />
      </Bear>
      <Bear x={112} y={96} scale={0.98} />
      <Line d="M174 106q-18 40-66 34" color="#94633a" width={15} />
      <path d="M138 26c-6-7-15 0-9 7l9 8 9-8c6-7-3-14-9-7z" fill={coral} />
    </>
  ),
  "bear-mother-phone": () => (
    <>
      <Room wall={mint} />
      <Bear x={82} y={56} big scale={1.45} />
      <Bear x={72} y={104} scale={0.78} />
      <Phone x={152} y={34} scale={1.24} screen="#3c4763">
        <circle cx="22" cy="52" r="15" fill={coral} />
        <Line d="M13 55q9-9 18 0" color={white} width={5} />
      </Phone>
      <Paw from={[112, 92]} to={[158, 104]} big />
    </>
  ),
  "bear-honey-cakes": () => (
    <>
      <Room wall={cream} />
      <Window x={70} y={14} rainbow />
      <rect x="184" y="38" width="46" height="6" rx="3" fill={wood} />
      <rect x="200" y="16" width="13" height="22" rx="3" fill={ink} />
      <Bear x={46} y={76} big scale={1.15} />
      <Bear x={166} y={86} scale={1} />
      <rect x="0" y="124" width="240" height="36" fill={wood} />
      <ellipse cx="108" cy="126" rx="40" ry="8" fill={white} />
      <Cake x={92} y={118} />
      <Cake x={122} y={118} />
      <Cake x={107} y={108} />
      <Paw from={[146, 118]} to={[138, 124]} />
      <Paw from={[72, 116]} to={[76, 126]} big />
    </>
  ),
  "bear-friends-circle": () => (
    <>
      <Room wall={mist} />
      <ellipse cx="120" cy="150" rx="112" ry="16" fill={sky} />
      <Goat x={120} y={42} />
      <Line d="M104 78q-10 10-16 6M136 78q10 10 16 6" color={teal} width={9} />
      <Bear x={46} y={84} scale={0.95} />
      <Rabbit x={186} y={84} />
      <Line d="M198 108q16-6 14-26" color={white} width={9} />
      <circle cx="212" cy="80" r="7" fill={white} />
      <Hedgehog x={120} y={114} />
      <Line d="M142 118l12-8" color="#e7c6a0" width={7} />
      <Line d="M164 104q6-4 8-10M168 112q8-2 12-8" color={amber} width={2.4} />
    </>
  ),
};
