import { Form, Link } from "react-router";
import { localDateOf } from "#app/lib/dates.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CommandKey, TextField } from "#app/ui/form.tsx";
import { Row } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";
import { texts } from "./transfer.texts.ts";
import type { TransfersData } from "./transfers.tsx";

/** Came without a code: counted here as somebody new, until the code arrives. */
export function OpenArrivals({ data: { arrivals, commandKey } }: { data: TransfersData }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  if (arrivals.length === 0) return null;
  return (
    <Section title={t.arrivals(arrivals.length)} lead={t.arrivalsLead}>
      <Table caption={t.arrivals(arrivals.length)} hideCaption>
        <thead>
          <tr>
            <Th>{w.name}</Th>
            <Th>{t.cameOn}</Th>
            <Th>{t.closeBy}</Th>
          </tr>
        </thead>
        <tbody>
          {arrivals.map(({ learnerId, name, on }) => (
            <tr key={learnerId}>
              <Td>
                <Link to={`/school/roster/pupils/${learnerId}`}>{name ?? w.anonymous(null)}</Link>
              </Td>
              <Td className={css.day}>{on}</Td>
              <Td>
                <Form method="post" action="/school/roster/transfers/link">
                  <Row gap={4} fields>
                    <CommandKey value={commandKey} of={learnerId} />
                    <input type="hidden" name="learnerId" value={learnerId} />
                    <TextField name="code" label={t.codeOf(name ?? w.anonymous(null))} autoComplete="off" />
                    <Button>{t.close}</Button>
                  </Row>
                </Form>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** Gone to a school of the district that has not got them yet. */
export function OpenDepartures({ data: { departures } }: { data: TransfersData }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  if (departures.length === 0) return null;
  return (
    <Section title={t.departures(departures.length)} lead={t.departuresLead}>
      <Table caption={t.departures(departures.length)} hideCaption>
        <thead>
          <tr>
            <Th>{w.name}</Th>
            <Th>{t.leftOn}</Th>
            <Th>{t.codeState}</Th>
            <Th>{t.next}</Th>
          </tr>
        </thead>
        <tbody>
          {departures.map(({ learnerId, name, on, codeUntil }) => (
            <tr key={learnerId}>
              <Td>
                <Link to={`/school/roster/pupils/${learnerId}`}>{name ?? w.anonymous(null)}</Link>
              </Td>
              <Td className={css.day}>{on}</Td>
              <Td>{codeUntil ? t.codeGood(localDateOf(codeUntil, "Asia/Shanghai")) : t.noCode}</Td>
              <Td>
                <ButtonLink to={`/school/roster/pupils/${learnerId}/transfer-code`} variant="quiet">
                  {codeUntil ? t.makeAgain : t.make}
                </ButtonLink>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
