import css from "./sparkline.module.css";

interface SparklineProps {
  /** the same in words: "9 月 10%，10 月 35%，11 月 93%" */
  label: string;
  values: readonly (number | null)[];
  /** the top of the drawing; 0 is its floor, so that lines in a table compare */
  max: number;
}

/** A small line beside a number; months without a figure are gaps. */
export function Sparkline({ label, values, max }: SparklineProps) {
  const step = values.length > 1 ? 92 / (values.length - 1) : 0;
  const point = (value: number, index: number) =>
    [4 + index * step, 24 - (Math.min(value, max) / max) * 20] as const;
  let path = "";
  let pen = "M";
  values.forEach((value, index) => {
    if (value === null) {
      pen = "M";
      return;
    }
    const [x, y] = point(value, index);
    path += `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = "L";
  });
  const last = values[values.length - 1];
  const end = typeof last === "number" ? point(last, values.length - 1) : null;
  return (
    <svg className={css.line} width="100" height="28" viewBox="0 0 100 28" role="img" aria-label={label}>
      <path d="M4 24.500H96" className={css.floor} />
      <path d={path} className={css.path} />
      {end ? <circle cx={end[0]} cy={end[1]} r="3" className={css.end} /> : null}
    </svg>
  );
}
