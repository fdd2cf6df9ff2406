import { useId, type ReactNode } from "react";
import { ApiError } from "../api/client";
import { useTexts } from "../i18n/language";
import { useDraftOf } from "./draft";
import { Field } from "./parts";
import { Failure } from "./states";

/** What is typed into a form stays on the device until it is sent. `from` fills in what is not kept. */
export function useFields<T extends object>(key: string, from: T) {
  const [kept, change, forget] = useDraftOf<Partial<T>>(`form.${key}`, {});
  return {
    fields: { ...from, ...kept },
    set: (some: Partial<T>) => change(before => ({ ...before, ...some })),
    forget,
  };
}

/** What the platform says of one field. */
export function wrongAt(error: Error | null, ...fields: string[]): string | undefined {
  return error instanceof ApiError
    ? error.problem.errors?.find(one => fields.some(field => one.field === field || one.field.startsWith(`${field}.`) || one.field.startsWith(`${field}[`)))?.message
    : undefined;
}

/** What the platform refused, beside what was tried. */
export function Refusal({ error }: { error: Error | null }) {
  const { text } = useTexts();
  if (!error) {
    return null;
  }
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <div role="alert" className="note note-danger">
      <p>{problem ? problem.detail : text.states.unreachableText}</p>
      {problem?.errors?.length ? <ul>{problem.errors.map(one => <li key={one.field + one.code}>{one.field}: {one.message}</li>)}</ul> : null}
      {problem?.requestId ? <p className="small">{text.states.requestId(problem.requestId)}</p> : null}
    </div>
  );
}

/** A refusal that no field shows by itself; what may go better the next time can be tried again. */
export function FormFailure({ error, shown = [], retry }: { error: Error | null; shown?: string[]; retry: () => void }) {
  if (!error || (shown.length > 0 && wrongAt(error, ...shown))) {
    return null;
  }
  return error instanceof ApiError && error.status < 500 && ![401, 403, 404, 410].includes(error.status)
    ? <Refusal error={error} />
    : <Failure error={error} retry={retry} />;
}

type Common = { name?: string | undefined; autoFocus?: boolean; label: string; value: string; onChange: (value: string) => void; hint?: string; error?: string | undefined; required?: boolean; maxLength?: number };

export function TextField({ label, value, onChange, hint, error, rows, ...input }: Common & {
  rows?: number;
  type?: "text" | "url" | "email" | "password" | "date" | "number" | "datetime-local";
  autoComplete?: string;
  inputMode?: "decimal" | "numeric";
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
          <textarea id={id} aria-describedby={about} aria-invalid={error ? true : undefined} className="input" rows={rows} value={value} name={input.name} autoFocus={input.autoFocus} required={input.required} maxLength={input.maxLength} onChange={event => onChange(event.target.value)} />
        ) : (
          <input id={id} aria-describedby={about} aria-invalid={error ? true : undefined} className="input" value={value} onChange={event => onChange(event.target.value)} {...input} />
        )
      }
    </Field>
  );
}

export function SelectField({ label, value, onChange, options, hint, error, name, autoFocus }: Common & { options: [value: string, label: string][] }) {
  return (
    <Field label={label} error={error} {...(hint ? { hint } : {})}>
      {(id, about) => (
        <select id={id} name={name} autoFocus={autoFocus} aria-describedby={about} className="input" value={value} onChange={event => onChange(event.target.value)}>
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
