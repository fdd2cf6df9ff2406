import { useEffect, useId, useState, type ReactNode } from "react";
import { ApiError } from "../api/client";
import { Field } from "./parts";
import { Failure } from "./states";

/** What is typed into a form stays on the device until it is sent. `from` fills it in when nothing is kept. */
export function useFields<T extends object>(key: string, from: T) {
  const kept = `crewcall.form.${key}`;
  const [fields, setFields] = useState<T>(() => {
    try {
      return { ...from, ...(JSON.parse(localStorage.getItem(kept) ?? "{}") as Partial<T>) };
    } catch {
      return from;
    }
  });
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) {
      localStorage.setItem(kept, JSON.stringify(fields));
    }
  }, [kept, fields, touched]);
  return {
    fields,
    set: (change: Partial<T>) => {
      setTouched(true);
      setFields(before => ({ ...before, ...change }));
    },
    forget: () => {
      setTouched(false);
      localStorage.removeItem(kept);
    },
  };
}

/** What the platform says of one field. */
export function wrongAt(error: Error | null, ...fields: string[]): string | undefined {
  return error instanceof ApiError
    ? error.problem.errors?.find(one => fields.some(field => one.field === field || one.field.startsWith(`${field}.`) || one.field.startsWith(`${field}[`)))?.message
    : undefined;
}

/** A refusal that no field shows by itself. */
export function FormFailure({ error, shown = [], retry }: { error: Error | null; shown?: string[]; retry: () => void }) {
  if (!error || (shown.length > 0 && wrongAt(error, ...shown))) {
    return null;
  }
  if (error instanceof ApiError && error.status < 500 && ![401, 403, 404, 410].includes(error.status)) {
    const fields = error.problem.errors?.map(one => `${one.field} ${one.message}`).join(", ");
    return <p role="alert" className="note note-danger">{error.problem.detail}{fields ? ` (${fields})` : ""}</p>;
  }
  return <Failure error={error} retry={retry} />;
}

type Common = { label: string; value: string; onChange: (value: string) => void; hint?: string; error?: string | undefined; required?: boolean; maxLength?: number };

export function TextField({ label, value, onChange, hint, error, rows, ...input }: Common & {
  rows?: number;
  type?: "text" | "url" | "email" | "password" | "date" | "number" | "datetime-local";
  autoComplete?: string;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  pattern?: string;
  list?: string;
}) {
  return (
    <Field label={label} error={error} {...(hint ? { hint } : {})}>
      {(id, about) =>
        rows ? (
          <textarea id={id} aria-describedby={about} aria-invalid={error ? true : undefined} className="input" rows={rows} value={value} required={input.required} maxLength={input.maxLength} onChange={event => onChange(event.target.value)} />
        ) : (
          <input id={id} aria-describedby={about} aria-invalid={error ? true : undefined} className="input" value={value} onChange={event => onChange(event.target.value)} {...input} />
        )
      }
    </Field>
  );
}

export function SelectField({ label, value, onChange, options, hint, error }: Common & { options: [value: string, label: string][] }) {
  return (
    <Field label={label} error={error} {...(hint ? { hint } : {})}>
      {(id, about) => (
        <select id={id} aria-describedby={about} className="input" value={value} onChange={event => onChange(event.target.value)}>
          {options.map(([one, name]) => <option key={one} value={one}>{name}</option>)}
        </select>
      )}
    </Field>
  );
}

/** Several of many: each is a chip that is on or off. */
export function ChoiceField({ label, values, onChange, options, hint, error, max }: {
  label: string;
  values: string[];
  onChange: (values: string[]) => void;
  options: [value: string, label: string][];
  hint?: string;
  error?: string | undefined;
  max?: number;
}) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={hint || error ? id : undefined}>
      <legend className="legend">{label}</legend>
      <div className="choices">
        {options.map(([value, name]) => {
          const on = values.includes(value);
          return (
            <label key={value} className="choice">
              <input type="checkbox" checked={on} disabled={!on && max !== undefined && values.length >= max}
                onChange={() => onChange(on ? values.filter(one => one !== value) : [...values, value])} />
              <span>{name}</span>
            </label>
          );
        })}
      </div>
      {hint || error ? <span id={id} className={error ? "error-text" : "small soft"}>{error ?? hint}</span> : null}
    </fieldset>
  );
}

export function Toggle({ label, on, onChange, children }: { label: string; on: boolean; onChange: (on: boolean) => void; children?: ReactNode }) {
  return (
    <label className="option">
      <input type="checkbox" checked={on} onChange={event => onChange(event.target.checked)} />
      <span>{label}{children}</span>
    </label>
  );
}

const PAISE = 100;

/** "2500" as the platform counts it; nothing when there is nothing. */
export function rupees(value: string): { amount: number; currency: string } | null {
  return value.trim() === "" ? null : { amount: Math.round(Number(value) * PAISE), currency: "INR" };
}

export function inRupees(money: { amount: number } | null | undefined): string {
  return money ? String(money.amount / PAISE) : "";
}
