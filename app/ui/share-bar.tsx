import { type ReactNode, useId } from "react";
import css from "./share-bar.module.css";
import { drawnShares } from "./share-parts.ts";

/** Eight looks, told apart by hue and by pattern, so that grey prints stay readable. */
export const shareTones = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;
export type ShareTone = (typeof shareTones)[number];

export interface SharePart {
  tone: ShareTone;
  value: number;
  /** of the legend */
  label: ReactNode;
}

interface ShareBarProps {
  /** read out and printed instead of looked at */
  label: string;
  parts: readonly SharePart[];
  /** a cell of a table: the bar alone, its words stand under it */
  hideLegend?: boolean;
}

/** What a whole is made of. */
export function ShareBar({ label, parts, hideLegend }: ShareBarProps) {
  const id = useId();
  return (
    <div className={css.bar}>
      <svg className={hideLegend ? css.thin : css.drawing} role="img" aria-label={label}>
        <Patterns id={id} />
        {drawnShares(parts).map(({ tone, start, width }) => (
          <rect key={tone} x={`${start}%`} width={`${width}%`} height="100%" fill={`url(#${id}-${tone})`} />
        ))}
      </svg>
      {hideLegend ? null : (
        <ul className={css.legend}>
          {parts.map((part) => (
            <li key={part.tone} className={css.entry}>
              <Swatch tone={part.tone} />
              {part.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Swatch({ tone }: { tone: ShareTone }) {
  const id = useId();
  return (
    <svg className={css.swatch} width="16" height="16" aria-hidden="true">
      <Patterns id={id} />
      <rect x="0.5" y="0.5" width="15" height="15" rx="3" fill={`url(#${id}-${tone})`} className={css.edge} />
    </svg>
  );
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {shareTones.map((tone) => (
        <pattern key={tone} id={`${id}-${tone}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className={css[`tone${tone}`]} />
          {marks[tone]}
        </pattern>
      ))}
    </defs>
  );
}

const marks: Record<ShareTone, ReactNode> = {
  "1": null,
  "2": <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" className={css.light} />,
  "3": <circle cx="4" cy="4" r="1.600" className={css.deepDot} />,
  "4": <path d="M0 4h8" className={css.light} />,
  "5": <path d="M4 0v8" className={css.light} />,
  "6": <circle cx="4" cy="4" r="1.600" className={css.greyDot} />,
  "7": <path d="M0 0l8 8M-2 6l4 4M6 -2l4 4" className={css.dark} />,
  "8": <path d="M0 0l8 8M8 0l-8 8" className={css.grey} />,
};
