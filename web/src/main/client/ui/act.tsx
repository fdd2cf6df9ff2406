import "./act.css";
import { useMutation } from "@tanstack/react-query";
import { useId, useState, type FormEvent, type ReactNode } from "react";
import { useTexts } from "../i18n/language";
import { useAttempt, useDraftOf, type Values } from "./draft";
import { Refusal, SelectField, TextField, wrongAt } from "./forms";

/** One thing that a form asks for. */
export type Asked = {
  name: string;
  label: string;
  hint?: string;
  kind: "line" | "text" | "date" | "number" | "choice";
  options?: [value: string, label: string][];
  required?: boolean;
  max?: number;
  min?: number | string;
  initial?: string;
};

/**
 * Something that can be done: at once, or after a form has asked for what belongs to it. What was typed is kept on
 * the device under `draft`.
 */
export function Act({ draft, label, name, lead, asked = [], main, plain, disabled, shortcut, perform, children }: {
  draft: string;
  label: string;
  name?: string;
  lead?: string;
  asked?: Asked[];
  main?: boolean;
  plain?: boolean;
  disabled?: boolean;
  shortcut?: string;
  perform: (values: Values, attempt: string) => Promise<unknown>;
  children?: ReactNode;
}) {
  const { text } = useTexts();
  const head = useId();
  const [open, setOpen] = useState(false);
  const [values, change, forget] = useDraftOf<Values>(draft, {});
  const [attempt, renew] = useAttempt(values);
  const said = (one: Asked) => values[one.name] ?? one.initial ?? "";
  const act = useMutation({
    mutationFn: () => perform(Object.fromEntries(asked.map(one => [one.name, said(one)])), attempt),
    onSuccess: () => {
      forget();
      renew();
      setOpen(false);
    },
  });
  const look = `button${main ? " button-main" : ""}${plain ? " button-plain" : ""}`;
  if (!open) {
    const direct = asked.length === 0 && !lead && !children;
    return (
      <>
        <button type="button" className={look} aria-label={name ? `${label}: ${name}` : undefined} disabled={disabled || act.isPending}
          aria-keyshortcuts={shortcut} data-shortcut={shortcut}
          onClick={() => (direct ? act.mutate() : setOpen(true))}>
          {label}
        </button>
        <Refusal error={act.error} />
      </>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate();
  };
  return (
    <form className="stack act" aria-labelledby={head} onSubmit={submit} onKeyDown={event => (event.key === "Escape" ? setOpen(false) : undefined)}>
      <strong id={head}>{label}{name ? `: ${name}` : ""}</strong>
      {lead ? <p className="small soft">{lead}</p> : null}
      {asked.map((one, index) => (
        <Asking key={one.name} one={one} value={said(one)} first={index === 0}
          error={wrongAt(act.error, one.name)} onChange={value => change(before => ({ ...before, [one.name]: value }))} />
      ))}
      {children}
      <Refusal error={act.error} />
      {act.isPaused ? <p role="status" className="small">{text.states.offlineTitle}. {text.states.offlineText}</p> : null}
      <div className="row">
        <button type="submit" className="button button-main" autoFocus={asked.length === 0} disabled={act.isPending || disabled}>{label}</button>
        <button type="button" className="button button-plain" onClick={() => setOpen(false)}>{text.common.back}</button>
      </div>
    </form>
  );
}

export function Asking({ one, value, first = false, error, onChange }: {
  one: Asked;
  value: string;
  first?: boolean;
  error?: string | undefined;
  onChange: (value: string) => void;
}) {
  const common = {
    name: one.name,
    label: one.label,
    ...(one.hint ? { hint: one.hint } : {}),
    value,
    error,
    required: one.required ?? false,
    autoFocus: first,
    onChange,
  };
  switch (one.kind) {
    case "choice":
      return <SelectField {...common} options={one.options ?? []} />;
    case "text":
      return <TextField {...common} rows={3} {...longest(one)} />;
    case "number":
      return <TextField {...common} type="number" inputMode="decimal" step="any" {...range(one)} />;
    case "date":
      return <TextField {...common} type="date" {...range(one)} />;
    default:
      return <TextField {...common} type="text" {...longest(one)} />;
  }
}

const longest = ({ max }: Asked) => (max === undefined ? {} : { maxLength: max });

const range = ({ min, max }: Asked) => ({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) });

/** Days are meant to their end, wherever one is. */
export function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}

/** The day of an instant, as a field for days takes it. */
export function dayOf(instant: string | null | undefined): string {
  if (!instant) {
    return "";
  }
  const at = new Date(instant);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}-${String(at.getDate()).padStart(2, "0")}`;
}
