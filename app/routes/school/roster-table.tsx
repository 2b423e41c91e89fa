import { Link } from "react-router";
import type { RosterEntry } from "#app/domain/roster/roster.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./pupil-words.texts.ts";

interface RosterTableProps {
  roster: readonly RosterEntry[];
  caption: string;
  /** every name leads to the pupil's own page, which is the school's */
  isLinked?: boolean;
}

/** By seat. */
export function RosterTable({ roster, caption, isLinked }: RosterTableProps) {
  const w = useTexts(texts);
  return (
    <Table caption={caption} hideCaption dense>
      <thead>
        <tr>
          <Th numeric>{w.seat}</Th>
          <Th>{w.name}</Th>
          <Th>{w.state}</Th>
          <Th>{w.counts}</Th>
        </tr>
      </thead>
      <tbody>
        {roster.map(({ learnerId, seat, name, status }) => (
          <tr key={learnerId}>
            <Td numeric>{seat ?? w.none}</Td>
            <Td>
              {isLinked ? (
                <Link to={`/school/roster/pupils/${learnerId}`}>{name ?? w.anonymous(seat)}</Link>
              ) : (
                (name ?? w.anonymous(seat))
              )}
            </Td>
            <Td>{status === "enrolled" ? w.enrolled : <Badge>{w[status]}</Badge>}</Td>
            <Td>{status === "suspended" ? w.notCounted : w.counted}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
