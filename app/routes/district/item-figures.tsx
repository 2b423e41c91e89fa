import type { ItemHealth } from "#app/domain/effects/item-health.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { Td, Th } from "#app/ui/table.tsx";
import { texts } from "./items.texts.ts";

type Figures = Pick<ItemHealth, "counts" | "before" | "after">;

/** Columns of every table of items. */
export function FigureHeads() {
  const t = useTexts(texts);
  return (
    <>
      <Th numeric>{`${t.before} ${t.n}`}</Th>
      <Th numeric>{`${t.before} ${t.facility}`}</Th>
      <Th numeric>{t.upperLower}</Th>
      <Th numeric>{t.pointBiserial}</Th>
      <Th numeric>{t.efficiency}</Th>
      <Th numeric>{`${t.after} ${t.n}`}</Th>
      <Th numeric>{`${t.after} ${t.facility}`}</Th>
    </>
  );
}

export function FigureCells({ figures: { counts, before, after } }: { figures: Figures }) {
  const t = useTexts(texts);
  const discrimination = before?.discrimination;
  const figure = (value: number | null | undefined) => (value == null ? t.none : decimal(value));
  return (
    <>
      <Td numeric>{counts.before}</Td>
      <Td numeric>{before ? percent(before.facility) : t.none}</Td>
      <Td numeric>{figure(discrimination?.upperLower)}</Td>
      <Td numeric>{figure(discrimination?.pointBiserial)}</Td>
      <Td numeric>{figure(discrimination?.efficiency)}</Td>
      <Td numeric>{counts.after}</Td>
      <Td numeric>{after ? percent(after.facility) : t.none}</Td>
    </>
  );
}

export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

export function decimal(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
