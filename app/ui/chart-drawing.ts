/** The only file that knows chart.js; it is loaded when a chart is on the page. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartOptions,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import type { ChartDataset } from "./chart.tsx";

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export interface Drawing {
  kind: "bar" | "line" | "doughnut";
  labels: readonly string[];
  datasets: readonly ChartDataset[];
  stacked: boolean;
}

/** Draws and returns what takes the drawing away again. */
export function drawChart(
  canvas: HTMLCanvasElement,
  { kind, labels, datasets, stacked }: Drawing,
): () => void {
  const style = getComputedStyle(canvas);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const hues = [
    "--state-taught",
    "--state-made-up",
    "--state-excused",
    "--state-not-yet",
    "--state-suspended",
  ].map(colour);
  const fills = hues.map((hue, index) => patterned(hue, index));
  const line = kind === "line";
  const chart = new Chart(canvas, {
    type: kind,
    data: {
      labels: [...labels],
      datasets: datasets.map((dataset, index) => ({
        label: dataset.label,
        data: [...dataset.data] as number[],
        backgroundColor: kind === "doughnut" ? fills : line ? colour("--paper") : fills[index % fills.length],
        // white is a state of its own: those not yet taught
        borderColor: line ? hues[index % hues.length] : colour("--line-strong"),
        borderWidth: line ? 2.5 : 1,
        // lines differ in grey prints as well
        borderDash: line && index > 0 ? [8, 3 * index] : undefined,
        pointRadius: 4,
        pointBorderWidth: 2.5,
        maxBarThickness: 36,
        borderRadius: kind === "bar" && !stacked ? 3 : 0,
      })),
    },
    options: options(kind, stacked, datasets.length, style.fontFamily, colour),
  });
  return () => chart.destroy();
}

function options(
  kind: Drawing["kind"],
  stacked: boolean,
  count: number,
  family: string,
  colour: (name: string) => string,
): ChartOptions {
  const font = { family, size: 14 };
  const ticks = { color: colour("--ink-soft"), font };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    scales:
      kind === "doughnut"
        ? {}
        : {
            x: { stacked, grid: { display: false }, border: { color: colour("--line-strong") }, ticks },
            y: {
              stacked,
              beginAtZero: true,
              border: { display: false },
              grid: { color: colour("--line") },
              ticks: { ...ticks, precision: 0, maxTicksLimit: 6 },
            },
          },
    plugins: {
      legend: {
        display: count > 1 || kind === "doughnut",
        position: kind === "doughnut" ? "right" : "bottom",
        labels: { color: colour("--ink"), font, boxWidth: 16, boxHeight: 16, padding: 20 },
      },
      tooltip: {
        titleFont: font,
        bodyFont: font,
        padding: 12,
        cornerRadius: 6,
        backgroundColor: colour("--ink"),
      },
    },
  };
}

/** Hue and pattern, as in the state bars: the first plain, then stripes, dots, a grid. */
function patterned(hue: string, index: number): string | CanvasPattern {
  const tile = document.createElement("canvas");
  tile.width = 8;
  tile.height = 8;
  const pen = tile.getContext("2d");
  if (!pen || index === 0) return hue;
  pen.fillStyle = hue;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = "rgba(255, 255, 255, 0.85)";
  pen.fillStyle = "rgba(20, 33, 61, 0.6)";
  pen.lineWidth = 2;
  pen.beginPath();
  if (index === 1) {
    for (const shift of [-8, 0, 8]) {
      pen.moveTo(shift - 1, 9);
      pen.lineTo(shift + 9, -1);
    }
  } else if (index === 2) {
    pen.arc(4, 4, 1.5, 0, 2 * Math.PI);
    pen.fill();
  } else if (index === 3) {
    pen.moveTo(4, 0);
    pen.lineTo(4, 8);
  } else {
    pen.moveTo(0, 4);
    pen.lineTo(8, 4);
  }
  if (index !== 2) pen.stroke();
  return pen.createPattern(tile, "repeat") ?? hue;
}
