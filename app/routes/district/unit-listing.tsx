import { Form, Link } from "react-router";
import { type UnitListing, unitOrders, wholeDistrict } from "#app/domain/coverage/coverage-rows.ts";
import { Button } from "#app/ui/button.tsx";
import { Select, TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { texts as unitTexts } from "./schools.texts.ts";
import css from "./units.module.css";
import { texts } from "./units.texts.ts";

interface Shown {
  listing: UnitListing;
  kinds: readonly string[];
  onDate: string;
  today: string;
}

/** Finds, orders and goes to a past day by the address alone. */
export function UnitListingForm({ shown: { listing, kinds, onDate, today } }: { shown: Shown }) {
  const t = useTexts(texts);
  const kindNames = useTexts(unitTexts);
  const { text, kind, order } = listing;
  const asIs =
    onDate === today && text === "" && kind === wholeDistrict.kind && order === wholeDistrict.order;
  return (
    // a new address fills the fields anew
    <Form
      method="get"
      className={css.listing}
      aria-label={t.findUnits}
      key={[text, kind, order, onDate].join(" ")}
    >
      <TextField name="q" type="search" label={t.text} defaultValue={text} maxLength={40} />
      <Select
        name="kind"
        label={t.kind}
        defaultValue={kind}
        options={[
          { value: "", label: t.everyKind },
          ...kinds.map((value) => ({ value, label: kindNames[value as "primary"] })),
        ]}
      />
      <Select
        name="sort"
        label={t.order}
        defaultValue={order}
        options={unitOrders.map((value) => ({ value, label: t[`order-${value}`] }))}
      />
      <TextField name="on" type="date" label={t.day} defaultValue={onDate} max={today} />
      <div className={css.buttons}>
        <Button>{t.show}</Button>
        {asIs ? null : <Link to="/district">{t.reset}</Link>}
      </div>
    </Form>
  );
}
