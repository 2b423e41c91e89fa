import css from "./slip.module.css";

interface SlipProps {
  title: string;
  rows: readonly { label: string; value: string; strong?: boolean }[];
  note: string;
}

/** A piece of paper to cut out and hand over: what it is, what it says, what to do with it. */
export function Slip({ title, rows, note }: SlipProps) {
  return (
    <section className={css.slip}>
      <h2 className={css.title}>{title}</h2>
      <dl className={css.rows}>
        {rows.map(({ label, value, strong }) => (
          <div key={label} className={css.row}>
            <dt>{label}</dt>
            <dd className={strong ? css.strong : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={css.note}>{note}</p>
    </section>
  );
}
