import { goneReasons, leaveReasons } from "#app/domain/roster/hand-work-words.ts";
import { Select, TextField } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { ChangeForm, type Typed } from "./change-form.tsx";
import { texts } from "./pupil.texts.ts";
import type { ChangeRefused, PupilData } from "./pupil.tsx";
import { texts as words } from "./pupil-words.texts.ts";

interface ChangesProps {
  data: PupilData;
  refused: ChangeRefused;
}

const ofHere = [
  "class",
  "seat",
  "suspended",
  "enrolled",
  "guest",
  "home-taught",
  "transferred-out",
  "left",
] as const;
type What = (typeof ofHere)[number] | "returned";

/** What can have happened, each a line that opens into its form. */
export function PupilChanges({ data, refused }: ChangesProps) {
  const t = useTexts(texts);
  const { here, isStaff } = data.pupil;
  const forStaff: What[] = ["seat", "left"];
  const possible: What[] = here ? ofHere.filter((what) => what !== here.status) : ["returned"];
  const offered = isStaff ? possible.filter((what) => forStaff.includes(what)) : possible;
  return (
    <Section title={t.changes} lead={t.changesLead}>
      <div>
        {offered.map((what) => (
          <ChangeForm
            key={what}
            what={what}
            summary={t[`do-${what}`]}
            hint={t[`hint-${what}`]}
            button={t[`button-${what}`]}
            refused={refused}
            today={data.today}
            commandKey={data.commandKey}
          >
            {(typed) => <ChangeFields what={what} data={data} {...typed} />}
          </ChangeForm>
        ))}
      </div>
    </Section>
  );
}

/** Where to, on which seat, why: as far as it is asked. */
function ChangeFields({ what, data, values, error }: Typed & { what: What; data: PupilData }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const reasons =
    what === "left" ? goneReasons : what === "suspended" || what === "home-taught" ? leaveReasons : null;
  const hasClass = what === "class" || what === "returned";
  const seat = what === "seat" ? String(data.pupil.here?.seat ?? "") : "";
  return (
    <>
      {hasClass ? <ClassChoice data={data} values={values} error={error} /> : null}
      {hasClass || what === "seat" ? (
        <TextField
          name="seat"
          label={t.newSeat}
          hint={t.seatHint}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={values.seat ?? seat}
          error={error("seat")}
        />
      ) : null}
      {reasons ? (
        <Select
          name="reason"
          label={t.reason}
          defaultValue={values.reason}
          error={error("reason")}
          options={reasons.map((value) => ({ value, label: w[`reason-${value}`] }))}
        />
      ) : null}
    </>
  );
}

function ClassChoice({ data: { pupil }, values, error }: Typed & { data: PupilData }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const others = pupil.classes.filter(({ id }) => id !== pupil.here?.schoolClass.id);
  const own = pupil.here?.schoolClass;
  // classes of the same year first: that is where somebody moves
  const near = others.filter(({ stage, entryYear }) => stage === own?.stage && entryYear === own.entryYear);
  const sorted = [...near, ...others.filter((each) => !near.includes(each))];
  return (
    <Select
      name="classId"
      label={t.newClass}
      defaultValue={values.classId}
      error={error("classId")}
      options={sorted.map(({ id, name }) => ({ value: id, label: name[locale] }))}
    />
  );
}
