/** One row of the bench: a figure beside its limit, medians of the turns. */
import { cpus, release, totalmem } from "node:os";

export interface Result {
  name: string;
  value: number;
  unit: string;
  limit: number;
  limitName: string;
  ratio: number;
  min: number;
  max: number;
}

export function resultOf(
  name: string,
  unit: string,
  values: number[],
  limits: number[],
  limitName: string,
): Result {
  const value = median(values);
  const limit = median(limits);
  return {
    name,
    value: round(value),
    unit,
    limit: round(limit),
    limitName,
    ratio: Number((value / limit).toFixed(3)),
    min: round(Math.min(...values)),
    max: round(Math.max(...values)),
  };
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function round(number: number): number {
  return Number(number.toPrecision(4));
}

export function printTable(rows: Result[]): void {
  console.info(`\n${JSON.stringify(machine())}`);
  console.table(
    Object.fromEntries(
      rows.map(({ name, value, unit, limit, limitName, ratio, min, max }) => [
        name,
        { value, unit, "min–max": `${min}–${max}`, limit, ratio, "limit is": limitName },
      ]),
    ),
  );
}

export function machine() {
  return {
    cpu: cpus()[0]?.model ?? "",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.version,
  };
}
