import { useId, useState, type ReactNode } from "react";
import { useTexts } from "../i18n/language";

/** A picture of somebody, or the first letters of their name while there is none. */
export function Avatar({ name, url, size, square }: {
  name: string;
  url?: string | null | undefined;
  size?: "small" | "large";
  square?: boolean;
}) {
  const [broken, setBroken] = useState(false);
  const className = `avatar${size ? ` avatar-${size}` : ""}${square ? " avatar-square" : ""}`;
  if (url && !broken) {
    return <img className={className} src={url} alt="" loading="lazy" onError={() => setBroken(true)} />;
  }
  const letters = name.split(/\s+/).slice(0, 2).map(word => [...word][0] ?? "").join("");
  return <span className={className} aria-hidden="true">{letters.toUpperCase()}</span>;
}

export function Chips({ values, accent }: { values: string[]; accent?: boolean }) {
  return (
    <ul className="chips">
      {values.map(value => <li key={value} className={accent ? "chip chip-accent" : "chip"}>{value}</li>)}
    </ul>
  );
}

export function Stars({ count }: { count: number }) {
  const { text } = useTexts();
  return (
    <span className="stars" role="img" aria-label={text.person.stars(count)}>
      {"★".repeat(count)}{"☆".repeat(5 - count)}
    </span>
  );
}

/** A rating in short, with words for those who do not see it. */
export function Rating({ value, count }: { value: number | null | undefined; count: number | null | undefined }) {
  const { text, format } = useTexts();
  if (value === null || value === undefined || !count) {
    return <span className="soft small">{text.person.noRating}</span>;
  }
  return (
    <span className="number">
      <span aria-hidden="true"><span className="stars">★</span> {format.rating(value)} <span className="soft">({format.count(count)})</span></span>
      <span className="hidden-visually">{text.person.rating(format.rating(value), format.count(count))}</span>
    </span>
  );
}

export function Field({ label, hint, error, children }: {
  label: string;
  hint?: string;
  error?: string | undefined;
  children: (id: string, describedBy: string | undefined) => ReactNode;
}) {
  const id = useId();
  const described = hint || error ? `${id}-about` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id, described)}
      {described ? <span id={described} className={error ? "error-text" : "small soft"}>{error ?? hint}</span> : null}
    </div>
  );
}

/** How much of something is used, as a bar. */
export function Share({ part, of, label }: { part: number; of: number; label: string }) {
  const width = of === 0 ? 0 : Math.min(100, (100 * part) / of);
  return (
    <svg className="bar" role="img" aria-label={label} preserveAspectRatio="none">
      <rect width={`${width}%`} height="100%" />
    </svg>
  );
}

export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="stack">
      <div className="row-wide"><h2 id={id}>{title}</h2>{aside}</div>
      {children}
    </section>
  );
}

/** The heading of a screen, which is where reading goes on after its address has changed. */
export function Title({ children, hidden }: { children: string; hidden?: boolean }) {
  return (
    <>
      <title>{`${children} · Crewcall`}</title>
      <h1 tabIndex={-1} data-screen-title className={hidden ? "hidden-visually" : undefined}>{children}</h1>
    </>
  );
}

const WRITTEN: Record<string, string> = { DOP: "DOP", YOUTUBE: "YouTube", INSTAGRAM: "Instagram" };

/** Codes of vocabularies as words: "motion-graphics" as "Motion graphics". */
export function words(code: string): string {
  const text = code.replace(/[_-]+/g, " ").toLowerCase();
  return WRITTEN[code] ?? text.charAt(0).toUpperCase() + text.slice(1);
}
