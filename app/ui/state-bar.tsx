import { useId } from "react";
import css from "./state-bar.module.css";
import { drawnParts, type StateKey, type StatePart, stateKeys } from "./state-bar-parts.ts";

interface StateBarProps {
  /** read out and printed instead of looked at: "七年级 3 班：已上课 45 人 …" */
  label: string;
  parts: readonly StatePart[];
  /** a row of a table: the bar alone, its numbers stand in the other cells */
  hideLegend?: boolean;
}

/** Who is in which state: length, hue and pattern say the same, so that grey prints stay readable. */
export function StateBar({ label, parts, hideLegend }: StateBarProps) {
  const id = useId();
  return (
    <div className={css.bar}>
      <svg className={hideLegend ? css.thin : css.drawing} role="img" aria-label={label}>
        <Patterns id={id} />
        <rect className={css.nobody} width="100%" height="100%" />
        {drawnParts(parts).map((part) => (
          <rect
            key={part.key}
            x={`${part.start}%`}
            width={`${part.width}%`}
            height="100%"
            fill={fillOf(id, part.key)}
          />
        ))}
      </svg>
      {hideLegend ? null : (
        <ul className={css.legend}>
          {stateKeys.flatMap((key) =>
            parts
              .filter((part) => part.key === key)
              .map((part) => (
                <li key={key} className={css.entry}>
                  <StateSwatch state={key} />
                  {part.label}
                  <b className={css.value}>{part.value.toLocaleString("en-US")}</b>
                </li>
              )),
          )}
        </ul>
      )}
    </div>
  );
}

/** The small square that stands for a state in legends and table heads. */
export function StateSwatch({ state }: { state: StateKey }) {
  const id = useId();
  return (
    <svg className={css.swatch} width="16" height="16" aria-hidden="true">
      <Patterns id={id} />
      <rect
        x="0.5"
        y="0.5"
        width="15"
        height="15"
        rx="3"
        fill={fillOf(id, state)}
        className={css.swatchEdge}
      />
    </svg>
  );
}

function fillOf(id: string, key: StateKey) {
  return `url(#${id}-${key})`;
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {stateKeys.map((key) => (
        <pattern key={key} id={`${id}-${key}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className={css[key]} />
          {marks[key]}
        </pattern>
      ))}
    </defs>
  );
}

const marks: Record<StateKey, React.ReactNode> = {
  taught: null,
  "made-up": <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" className={css.stripe} />,
  excused: <circle cx="4" cy="4" r="1.600" className={css.dot} />,
  "not-yet": null,
  suspended: <path d="M0 0l8 8M8 0l-8 8" className={css.cross} />,
};
