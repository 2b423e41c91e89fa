/** What the pupils' doors are made of. */
import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./entry.module.css";
import { texts } from "./entry.texts.ts";

export function Door({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <div className={css.door}>
      <div className={css.head}>
        <h1 className={css.title}>{title}</h1>
        {lead ? <p className={css.lead}>{lead}</p> : null}
      </div>
      {children}
    </div>
  );
}

interface DigitsProps extends InputHTMLAttributes<HTMLInputElement> {
  name: string;
  label: string;
  hint?: string;
  /** a key of the entry's dictionary */
  error?: string;
}

/** A code or PIN: large digits, the number pad on tablets, shown as typed since children copy from paper. */
export function Digits({ label, hint, error, ...input }: DigitsProps) {
  const t = useTexts(texts);
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={css.error} id={`${id}-error`} role="alert">
          {t[error as "wrong"] ?? t.wrong}
        </p>
      ) : null}
      <input
        className={css.digits}
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        required
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        {...input}
      />
    </div>
  );
}

export function Person({ name, place, children }: { name: string; place: string; children?: ReactNode }) {
  return (
    <div className={css.person}>
      <div className={css.personWords}>
        <p className={css.personName}>{name}</p>
        <p className={css.personPlace}>{place}</p>
      </div>
      {children}
    </div>
  );
}
