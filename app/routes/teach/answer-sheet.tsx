/** One printed sheet, drawn in millimetres by the same layout that the reader goes by. */
import { markerPath } from "#app/domain/answer-cards/card-print.ts";
import {
  bubbleRadius,
  bubblesOf,
  cornerMarkers,
  markerEdge,
  sheetHeight,
  sheetWidth,
  strip,
  stripCell,
} from "#app/domain/answer-sheets/layout.ts";
import { sheetCodeOf, stripOf } from "#app/domain/answer-sheets/sheet-code.ts";
import { letters } from "#app/domain/quizzes/letters.ts";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./sheets.module.css";
import { texts } from "./sheets.texts.ts";

interface AnswerSheetProps {
  number: number;
  /** how many letters each question offers */
  offers: readonly number[];
  asksVerdicts: boolean;
  className: string;
  lessonTitle: string;
  purpose: string;
  who: string;
  /** codes of the corner markers */
  markers: readonly number[][][];
}

export function AnswerSheet(props: AnswerSheetProps) {
  const t = useTexts(texts);
  const { number, offers, asksVerdicts, className, lessonTitle, purpose, who, markers } = props;
  const middle = sheetWidth / 2;
  return (
    <svg
      className={css.sheet}
      viewBox={`0 0 ${sheetWidth} ${sheetHeight}`}
      role="img"
      aria-label={t.sheetOf(who)}
      textAnchor="middle"
    >
      <path
        d={cornerMarkers
          .map(({ x, y }, at) => markerPath(markers[at] ?? [], { x, y, edge: markerEdge }))
          .join("")}
        shapeRendering="crispEdges"
      />
      <text x={middle} y="16" fontSize="5">
        {t.sheetTitle}
      </text>
      <text x={middle} y="30" fontSize={who.length + className.length > 22 ? 5 : 6.4} fontWeight="600">
        {`${className}　${who}`}
      </text>
      <text x={middle} y="39" fontSize="4">
        {`${lessonTitle} · ${purpose}`}
      </text>
      <text x={middle} y="48" fontSize="3.6">
        {t.fill}
      </text>
      {asksVerdicts ? (
        <text x={middle} y="55" fontSize="3.4">
          {t.verdict}
        </text>
      ) : null}
      <Bubbles offers={offers} />
      <path d={stripPath(number)} shapeRendering="crispEdges" />
      <text x={middle} y={strip.y + strip.height + 7} fontSize="4.4" fontWeight="600" letterSpacing="0.4">
        {t.code(sheetCodeOf(number))}
      </text>
    </svg>
  );
}

function Bubbles({ offers }: { offers: readonly number[] }) {
  return bubblesOf(offers.length).map(({ position, letter, x, y }) => {
    if (letters.indexOf(letter) >= (offers[position - 1] ?? 0)) return null;
    return (
      <g key={`${position}${letter}`}>
        {letter === "A" ? (
          <text x={x - 9} y={y + 1.6} fontSize="4.6" fontWeight="600">
            {position}
          </text>
        ) : null}
        <circle cx={x} cy={y} r={bubbleRadius - 0.12} fill="none" stroke="#555" strokeWidth="0.25" />
        {/* light, so that a printed letter is not taken for a pencil */}
        <text x={x} y={y + 1.15} fontSize="3.2" fill="#8a8a8a">
          {letter}
        </text>
      </g>
    );
  });
}

function stripPath(number: number): string {
  const bottom = strip.y + strip.height;
  return stripOf(number)
    .map((bit, at) => {
      const left = round(strip.x + at * stripCell);
      return bit === 1 ? `M${left} ${strip.y}H${round(left + stripCell)}V${bottom}H${left}Z` : "";
    })
    .join("");
}

function round(millimetres: number): number {
  return Math.round(millimetres * 1000) / 1000;
}
