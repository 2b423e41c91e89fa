import { useEffect, useRef } from "react";
import css from "./chart.module.css";

export interface ChartDataset {
  label: string;
  data: readonly (number | null)[];
}

interface ChartProps {
  kind: "bar" | "line" | "doughnut";
  /** says in words what the picture shows; the numbers stand in the caller's table */
  label: string;
  labels: readonly string[];
  datasets: readonly ChartDataset[];
  height?: number;
  stacked?: boolean;
}

/** A picture of numbers that stand in a table beside it. Without JavaScript there is only the table. */
export function Chart({ kind, label, labels, datasets, height = 240, stacked = false }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    let drop = () => {};
    import("./chart-drawing.ts").then(({ drawChart }) => {
      if (gone || !canvas.current) return;
      drop = drawChart(canvas.current, { kind, labels, datasets, stacked });
    });
    return () => {
      gone = true;
      drop();
    };
  }, [kind, labels, datasets, stacked]);
  return (
    <div className={css.box}>
      <canvas ref={canvas} height={height} role="img" aria-label={label} />
    </div>
  );
}
