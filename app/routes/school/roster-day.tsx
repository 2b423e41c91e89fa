import { Form, Link } from "react-router";
import type { LocalDate } from "#app/lib/dates.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form.tsx";
import { Row } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import css from "./roster.module.css";
import { texts } from "./roster-class.texts.ts";

interface RosterDayProps {
  day: LocalDate;
  today: LocalDate;
  knownOn: LocalDate | null;
}

/** The list of which day; and, of a past one, as it was recorded by then or as it is known by now. */
export function RosterDay({ day, today, knownOn }: RosterDayProps) {
  const t = useTexts(texts);
  const isNow = day === today && knownOn === null;
  return (
    <>
      <Form method="get" className={css.noPrint} key={`${day} ${knownOn}`}>
        <Row gap={4} fields>
          <TextField type="date" name="on" label={t.pickDay} defaultValue={day} max={today} />
          {isNow ? null : (
            <TextField
              type="date"
              name="known"
              label={t.knownOn}
              hint={t.knownHint}
              defaultValue={knownOn ?? ""}
              max={today}
            />
          )}
          <Button>{t.show}</Button>
          {isNow ? null : <Link to="?">{t.backToToday}</Link>}
        </Row>
      </Form>
      {isNow ? null : (
        <Notice tone="info" title={t.pastDay(day)}>
          {knownOn ? t.pastKnown(knownOn) : t.pastWords}
        </Notice>
      )}
      <p className={css.printOnly}>{t.printedFor(day)}</p>
    </>
  );
}
