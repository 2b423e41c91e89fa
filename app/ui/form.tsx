import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useId } from "react";
import { Field } from "./field.tsx";
import css from "./form.module.css";

interface Labelled {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

export function TextField({
  label,
  hint,
  error,
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={error} id={input.id}>
      {(aria) => (
        <input type="text" {...input} {...aria} className={`${css.input} ${input.className ?? ""}`} />
      )}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  ...area
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} error={error} id={area.id}>
      {(aria) => <textarea rows={5} {...area} {...aria} className={`${css.area} ${area.className ?? ""}`} />}
    </Field>
  );
}

interface SelectProps extends Labelled {
  options: readonly { value: string; label: string; disabled?: boolean }[];
}

export function Select({
  label,
  hint,
  error,
  options,
  ...select
}: SelectProps & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} hint={hint} error={error} id={select.id}>
      {(aria) => (
        <select {...select} {...aria} className={`${css.select} ${select.className ?? ""}`}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function FileField({
  label,
  hint,
  error,
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={error} id={input.id}>
      {(aria) => <input {...input} {...aria} type="file" className={css.file} />}
    </Field>
  );
}

export function Checkbox({ label, hint, error, ...input }: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={css.field}>
      <label className={css.option}>
        <input
          {...input}
          type="checkbox"
          className={css.check}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
        />
        <span className={css.optionWords}>
          {label}
          {hint ? (
            <span className={css.hint} id={`${id}-hint`}>
              {hint}
            </span>
          ) : null}
        </span>
      </label>
      {error ? (
        <p className={css.error} id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

interface RadioGroupProps {
  legend: ReactNode;
  name: string;
  options: readonly { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  defaultValue?: string | null;
  hint?: ReactNode;
  error?: ReactNode;
  /** pupils' pages: each answer a card of its own */
  large?: boolean;
  /** the question stands elsewhere on the page */
  hideLegend?: boolean;
  required?: boolean;
  disabled?: boolean;
}

export function RadioGroup(props: RadioGroupProps) {
  const { legend, name, options, defaultValue, hint, error, large, hideLegend, required, disabled } = props;
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset className={css.field} aria-describedby={describedBy} disabled={disabled}>
      <legend className={hideLegend ? css.hidden : css.legend}>{legend}</legend>
      {hint ? (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={css.error} id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <div className={large ? css.cards : css.options}>
        {options.map((option) => (
          <label key={option.value} className={large ? css.card : css.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              required={required}
              className={css.radio}
            />
            <span className={large ? css.cardWords : css.optionWords}>
              {option.label}
              {option.hint ? <span className={css.hint}>{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/**
 * Makes a repeated submit the same command; the server draws the key. Where a page has several forms, `of` tells
 * them apart: two of them sent in a hurry are two commands.
 */
export function CommandKey({ value, of }: { value: string; of?: string }) {
  return <input type="hidden" name="commandKey" value={of ? `${value} ${of}` : value} />;
}

/** On top of a form that was refused: what happened, and what to do. */
export function FormError({ children }: { children?: ReactNode }) {
  if (!children) return null;
  return (
    <div role="alert" className={css.summary}>
      {children}
    </div>
  );
}

interface FieldsProps {
  /** short ones side by side where there is room */
  columns?: boolean;
  /** as wide as the page, for long texts */
  wide?: boolean;
  children: ReactNode;
}

/** Fields under each other with the form's air between them. */
export function Fields({ columns, wide, children }: FieldsProps) {
  return <div className={`${columns ? css.columns : css.fields} ${wide ? css.wide : ""}`}>{children}</div>;
}
