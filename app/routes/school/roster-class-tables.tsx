import { type PlannedKind, plannedKinds } from "#app/domain/roster/roster-plan.ts";
import type { ClassSummary, Difference, RowPage } from "#app/domain/roster/roster-summary.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./roster-difference.texts.ts";

/** A table of a thousand classes is a filter's work, not a page's. */
const mostShown = 200;

export function ClassTable({ classes }: { classes: readonly ClassSummary[] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (classes.length < 2) return null;
  const kinds = plannedKinds.filter((kind) => classes.some(({ counts }) => counts[kind] > 0));
  return (
    <Disclosure summary={t.classesTitle(classes.length)}>
      <Table caption={t.classesTitle(classes.length)} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.className}</Th>
            {kinds.map((kind) => (
              <Th key={kind} numeric>
                {t[kind]}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.slice(0, mostShown).map(({ ref, name, isNew, closes, counts }) => (
            <tr key={ref}>
              <Td>
                {name[locale]} {isNew ? <Badge tone="info">{t.isNew}</Badge> : null}
                {closes ? <Badge tone="attention">{t.closes}</Badge> : null}
              </Td>
              {kinds.map((kind: PlannedKind) => (
                <Td key={kind} numeric>
                  {counts[kind]}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}

/** Whom the list names as teachers, as far as that changes something; and whom it names and nobody here is. */
export function TeachingTable({ teachings }: { teachings: RowPage["teachings"] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (teachings.length === 0) return null;
  return (
    <Table caption={t.teachings}>
      <thead>
        <tr>
          <Th>{t.className}</Th>
          <Th>{t.name}</Th>
          <Th>{t.teachingRole}</Th>
          <Th>{t.change}</Th>
        </tr>
      </thead>
      <tbody>
        {teachings.map(({ kind, className, name, role }) => (
          <tr key={`${kind} ${className["zh-CN"]} ${name} ${role}`}>
            <Td>{className[locale]}</Td>
            <Td>{name ?? t.anonymous}</Td>
            <Td>{role ? t[role] : t.none}</Td>
            <Td>
              {kind === "unknown" ? (
                <Badge tone="attention">{t["teaching-unknown"]}</Badge>
              ) : (
                t[`teaching-${kind}`]
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function HeadCountTable({ headCounts }: { headCounts: Difference["headCounts"] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (headCounts.length === 0) return null;
  return (
    <Table caption={t.headCounts}>
      <thead>
        <tr>
          <Th>{t.className}</Th>
          <Th numeric>{t.before}</Th>
          <Th numeric>{t.after}</Th>
        </tr>
      </thead>
      <tbody>
        {headCounts.map(({ name, isNew, before, after }) => (
          <tr key={name["zh-CN"]}>
            <Td>
              {name[locale]} {isNew ? <Badge tone="info">{t.isNew}</Badge> : null}
            </Td>
            <Td numeric>{before ?? t.none}</Td>
            <Td numeric>{after}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
