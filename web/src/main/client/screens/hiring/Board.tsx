import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { ApplicationResponse } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import { Applicant } from "./Applicant";
import "./hiring.css";

/** The columns of the board: what an application in them waits for, and the key that brings one there. */
const COLUMNS = [
  { name: "new", statuses: ["APPLIED"], key: null },
  { name: "shortlisted", statuses: ["SHORTLISTED"], key: "s" },
  { name: "offers", statuses: ["OFFERED", "COUNTERED"], key: "o" },
  { name: "hired", statuses: ["SELECTED"], key: "h" },
] as const;

const CARD = "[data-applicant]";

/**
 * Everybody who has applied. Cards are gone through with the arrow keys, decided on by a letter, or dragged to
 * where they belong; all three press the same buttons.
 */
export function Board({ applications }: { applications: ApplicationResponse[] }) {
  const { text, format } = useTexts();
  const board = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const columns = COLUMNS.map(column => ({ ...column, inside: applications.filter(({ status }) => (column.statuses as readonly string[]).includes(status)) }));
  const first = columns.flatMap(({ inside }) => inside)[0]?.id;
  const current = applications.some(({ id }) => id === at) ? at : first;
  // Who was decided on moves to another column; the keyboard goes with them.
  useEffect(() => {
    if (at && document.activeElement === document.body) {
      board.current?.querySelector<HTMLElement>(`[data-applicant="${CSS.escape(at)}"]`)?.focus({ preventScroll: true });
    }
  }, [at, applications]);
  const press = (card: Element | null | undefined, key: string | null) =>
    key ? card?.querySelector<HTMLButtonElement>(`[data-shortcut="${key}"]`)?.click() : undefined;
  const cards = (column: number) => [...(board.current?.children[column]?.querySelectorAll<HTMLElement>(CARD) ?? [])];
  const keyed = (event: KeyboardEvent) => {
    const card = event.target instanceof HTMLElement && event.target.matches(CARD) ? event.target : null;
    if (!card || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const column = [...(board.current?.children ?? [])].findIndex(one => one.contains(card));
    const row = cards(column).indexOf(card);
    let next: HTMLElement | undefined;
    switch (event.key) {
      case "ArrowDown":
        next = cards(column)[row + 1];
        break;
      case "ArrowUp":
        next = cards(column)[row - 1];
        break;
      case "ArrowRight":
      case "ArrowLeft": {
        const step = event.key === "ArrowRight" ? 1 : -1;
        for (let to = column + step; !next && to >= 0 && to < COLUMNS.length; to += step) {
          next = cards(to)[Math.min(row, cards(to).length - 1)];
        }
        break;
      }
      default:
        press(card, event.key.toLowerCase());
        return;
    }
    event.preventDefault();
    next?.focus();
  };
  return (
    <>
      <p className="small soft">{text.hiring.keys}</p>
      <div className="board" role="group" aria-label={text.board.title} ref={board} onKeyDown={keyed}
        onFocus={event => { const card = event.target.closest<HTMLElement>(CARD); if (card) { setAt(card.dataset["applicant"] ?? null); } }}>
        {columns.map(({ name, inside, key }) => (
          <section key={name} className={over === name ? "stack board-column column-over" : "stack board-column"} aria-label={text.board.columns[name]}
            onDragOver={event => { event.preventDefault(); setOver(name); }}
            onDragLeave={() => setOver(null)}
            onDrop={event => {
              event.preventDefault();
              setOver(null);
              press(board.current?.querySelector(`[data-applicant="${CSS.escape(event.dataTransfer.getData("text/plain"))}"]`), key);
            }}>
            <h3>{text.board.columns[name]} <span className="soft number">{format.count(inside.length)}</span></h3>
            <ul className="stack">{inside.map(one => <Applicant key={one.id} application={one} reached={one.id === current} />)}</ul>
          </section>
        ))}
      </div>
    </>
  );
}
