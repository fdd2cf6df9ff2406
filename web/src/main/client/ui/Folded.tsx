import { useState, type ReactNode } from "react";

/** Its content is there, and asked for, once it was opened. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="card folded" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary><h2>{title}</h2></summary>
      {open ? <div className="stack">{children}</div> : null}
    </details>
  );
}
