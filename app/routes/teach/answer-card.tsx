/** One printed card, drawn in millimetres. */
import {
  edgeLetters,
  letterHeight,
  margin,
  markerEdge,
  markerPath,
  page,
  square,
} from "#app/domain/answer-cards/card-print.ts";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./answer-cards.module.css";
import { texts } from "./answer-cards.texts.ts";

interface AnswerCardProps {
  card: number;
  /** rows of bits, 1 for white */
  code: number[][];
}

export function AnswerCard({ card, code }: AnswerCardProps) {
  const t = useTexts(texts);
  return (
    <svg
      className={css.card}
      viewBox={`0 0 ${page.width} ${page.height}`}
      role="img"
      aria-label={t.card(card)}
      fill="#000"
    >
      <path d={markerPath(code, { x: margin, y: margin, edge: markerEdge })} shapeRendering="crispEdges" />
      {edgeLetters.map(({ letter, x, y, degrees }) => (
        <text
          key={letter}
          transform={`translate(${x} ${y}) rotate(${degrees})`}
          y={letterHeight / 2}
          fontSize={letterHeight * 1.35}
          fill="#777"
          textAnchor="middle"
        >
          {letter}
        </text>
      ))}
      <path d={`M0 ${square}H${page.width}`} stroke="#999" strokeWidth="0.3" strokeDasharray="3 2" />
      <Back card={card} />
    </svg>
  );
}

/** Bent behind the card its upper edge is below: everything stands on its head here, to be upright there. */
function Back({ card }: { card: number }) {
  const t = useTexts(texts);
  const height = page.height - square;
  const lines = [t.hold1, t.hold2, t.hold3, t.hold4];
  return (
    <g transform={`translate(${page.width} ${page.height}) rotate(180)`}>
      <text x="18" y="52" fontSize="44" fontWeight="700">
        {t.number(card)}
      </text>
      <text x="18" y="66" fontSize="6">
        {`${card} ${t.seatWord} · ${t.brand}`}
      </text>
      {lines.map((line, at) => (
        <text key={line} x="82" y={20 + at * 9} fontSize={at === 2 ? 3.1 : 5}>
          {line}
        </text>
      ))}
      <FromBehind y={height - 24} />
    </g>
  );
}

/** Seen from behind, left and right change places. */
function FromBehind({ y }: { y: number }) {
  const t = useTexts(texts);
  const [x, half] = [106, 9];
  const places = [
    { letter: "A", dx: 0, dy: -half - 2 },
    { letter: "D", dx: half + 3, dy: 1.6 },
    { letter: "C", dx: 0, dy: half + 5.4 },
    { letter: "B", dx: -half - 3, dy: 1.6 },
  ];
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        x={-half}
        y={-half}
        width={2 * half}
        height={2 * half}
        fill="none"
        stroke="#000"
        strokeWidth="0.5"
      />
      {places.map(({ letter, dx, dy }) => (
        <text key={letter} x={dx} y={dy} fontSize="4.5" textAnchor="middle">
          {letter}
        </text>
      ))}
      <text fontSize="3.4" textAnchor="middle" y="1.2">
        {t.seenFromBehind}
      </text>
    </g>
  );
}
