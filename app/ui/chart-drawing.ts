/** The only file that knows chart.js; loaded when a chart is on the page. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
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

const palette = ["#1e429f", "#6b8de3", "#c9a45c", "#d5dbe6", "#8a94a9"];

interface Drawing {
  kind: "bar" | "line" | "doughnut";
  labels: readonly string[];
  datasets: readonly ChartDataset[];
  stacked: boolean;
}

export function drawChart(
  canvas: HTMLCanvasElement,
  { kind, labels, datasets, stacked }: Drawing,
): () => void {
  const chart = new Chart(canvas, {
    type: kind,
    data: {
      labels: [...labels],
      datasets: datasets.map((dataset, index) => ({
        label: dataset.label,
        data: [...dataset.data] as number[],
        backgroundColor: kind === "doughnut" ? palette : palette[index % palette.length],
        borderColor: kind === "line" ? palette[index % palette.length] : "#ffffff",
        borderWidth: kind === "line" ? 2 : 1,
        maxBarThickness: 32,
      })),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      scales:
        kind === "doughnut"
          ? {}
          : {
              x: { stacked, grid: { display: false } },
              y: { stacked, beginAtZero: true, ticks: { precision: 0 } },
            },
      plugins: { legend: { display: datasets.length > 1 || kind === "doughnut", position: "bottom" } },
    },
  });
  return () => chart.destroy();
}
