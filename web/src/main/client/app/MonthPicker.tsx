import { useState } from "react";
import { useTexts } from "../i18n/language";
import { weeksOf } from "./days";

const WEEK = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/** A month whose days are on or off. */
export function MonthPicker({ taken, daysOff, onToggle }: { taken: ReadonlySet<string>; daysOff: string[]; onToggle: (day: string) => void }) {
  const { text, format } = useTexts();
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
  const [ahead, setAhead] = useState(0);
  const shown = new Date(Date.UTC(now.getFullYear(), now.getMonth() + ahead, 1));
  const name = format.month(shown.toISOString());
  return (
    <div className="stack">
      <div className="row-wide">
        <button type="button" className="button" aria-label={text.availability.before} disabled={ahead === 0} onClick={() => setAhead(ahead - 1)}>‹</button>
        <strong aria-live="polite">{name}</strong>
        <button type="button" className="button" aria-label={text.availability.after} disabled={ahead === 12} onClick={() => setAhead(ahead + 1)}>›</button>
      </div>
      <table className="month">
        <caption className="hidden-visually">{name}</caption>
        <thead><tr>{WEEK.map(day => <th key={day} scope="col">{text.availability.days[day]}</th>)}</tr></thead>
        <tbody>
          {weeksOf(shown.getUTCFullYear(), shown.getUTCMonth()).map((week, row) => (
            <tr key={row}>
              {week.map((day, column) => (
                <td key={column}>
                  {day ? (
                    <button type="button" aria-pressed={taken.has(day)} disabled={day < today} className={daysOff.includes(WEEK[column] ?? "") ? "day day-off" : "day"}
                      aria-label={`${format.day(day)}: ${taken.has(day) ? text.availability.taken : text.availability.free}`} onClick={() => onToggle(day)}>
                      {Number(day.slice(8))}
                    </button>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
