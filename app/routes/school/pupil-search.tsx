import { Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { Form, Link, useSubmit } from "react-router";
import type { PupilSearch as Found } from "#app/domain/roster/pupil-search.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/form.tsx";
import { Row } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./pupil-search.texts.ts";
import { texts as words } from "./pupil-words.texts.ts";

/** A form that works alone; with a script the answer comes while one types. */
export function PupilSearch({ typed, found }: { typed: string; found: Found | null }) {
  const t = useTexts(texts);
  const submit = useSubmit();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return (
    <>
      <Form
        method="get"
        role="search"
        onInput={({ currentTarget }) => {
          clearTimeout(waiting.current);
          waiting.current = setTimeout(() => submit(currentTarget, { replace: typed !== "" }), 150);
        }}
      >
        <Row gap={4} fields>
          <TextField
            type="search"
            name="q"
            label={t.label}
            defaultValue={typed}
            autoComplete="off"
            maxLength={30}
          />
          <Button icon={Search}>{t.search}</Button>
          {found ? <Link to="/school/roster">{t.all}</Link> : null}
        </Row>
      </Form>
      {found ? <Results {...found} typed={typed} /> : null}
    </>
  );
}

function Results({ people, more, typed }: Found & { typed: string }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const locale = useLocale();
  if (people.length === 0)
    return (
      <div role="status">
        <Empty title={t.nobody(typed)}>{t.nobodyHint}</Empty>
      </div>
    );
  return (
    <>
      <p role="status">{more ? t.more(people.length) : t.found(people.length)}</p>
      <Table caption={t.caption} hideCaption dense>
        <thead>
          <tr>
            <Th>{w.name}</Th>
            <Th>{w.class}</Th>
            <Th numeric>{w.seat}</Th>
            <Th>{w.state}</Th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ learnerId, name, className, seat, status, goneSince }) => (
            <tr key={learnerId}>
              <Td>
                <Link to={`/school/roster/pupils/${learnerId}`}>{name}</Link>
              </Td>
              <Td>{className[locale]}</Td>
              <Td numeric>{seat ?? w.none}</Td>
              <Td>
                {goneSince ? (
                  <Badge>{t.former(goneSince)}</Badge>
                ) : status === "enrolled" ? (
                  w.enrolled
                ) : (
                  <Badge>{w[status]}</Badge>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
