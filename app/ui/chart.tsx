import { useEffect, useRef, useState } from "react";
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
  /** pixels */
  height?: number;
  stacked?: boolean;
}

/** A picture of numbers that stand in a table beside it. Without JavaScript there is only the table. */
export function Chart({ kind, label, labels, datasets, height = 240, stacked = false }: ChartProps) {
  const [scripted, setScripted] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  // new arrays with the same numbers on every render must not draw again
  const numbers = JSON.stringify({ labels, datasets });

  useEffect(() => setScripted(true), []);

  useEffect(() => {
    if (!scripted || !box.current) return;
    // by the object model: the content security policy has no inline styles
    box.current.style.height = `${height}px`;
    let gone = false;
    let drop = () => {};
    import("./chart-drawing.ts").then(({ drawChart }) => {
      if (gone || !canvas.current) return;
      drop = drawChart(canvas.current, { kind, stacked, ...JSON.parse(numbers) });
    });
    return () => {
      gone = true;
      drop();
    };
  }, [scripted, kind, numbers, stacked, height]);

  if (!scripted) return null;
  return (
    <div ref={box} className={kind === "doughnut" ? css.round : css.box}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
