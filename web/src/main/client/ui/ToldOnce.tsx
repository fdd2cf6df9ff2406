import { useState, type ReactNode } from "react";
import { useTexts } from "../i18n/language";

/** Something that is told this one time, and what it says once it was taken along. */
export function ToldOnce({ text: told, children, more }: { text: string; children: ReactNode; more?: ReactNode }) {
  const { text } = useTexts();
  const [copied, setCopied] = useState(false);
  return (
    <div className="note stack" role="status">
      {children}
      <div className="row">
        <button type="button" className="button" onClick={() => void navigator.clipboard.writeText(told).then(() => setCopied(true))}>{text.lists.copy}</button>
        {more}
        <span className="small soft">{copied ? text.lists.copied : text.lists.shown}</span>
      </div>
    </div>
  );
}
