import type { ReactNode } from "react";
import { Link } from "react-router";
import { Badge } from "#app/ui/badge.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { instantText } from "./roster-instant.ts";

interface RecentImportsProps {
  title: string;
  when: string;
  what: string;
  undone: string;
  rows: readonly { to: string; at: Date | null; words: ReactNode; isUndone: boolean }[];
}

/** What has been read from files lately, each leading to what became of it. */
export function RecentImports({ title, when, what, undone, rows }: RecentImportsProps) {
  return (
    <Section title={title}>
      <Table caption={title} hideCaption dense>
        <thead>
          <tr>
            <Th>{when}</Th>
            <Th>{what}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ to, at, words, isUndone }) => (
            <tr key={to}>
              <Td>
                <Link to={to}>{instantText(at)}</Link>
              </Td>
              <Td>
                {words} {isUndone ? <Badge>{undone}</Badge> : null}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
