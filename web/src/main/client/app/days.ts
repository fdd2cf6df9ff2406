/** Days are written as the platform writes them: 2026-11-30, without a time or a zone. */
export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

const LONGEST = 800;

export function daysOf(intervals: { from: string; to: string }[]): ReadonlySet<string> {
  const days = new Set<string>();
  for (const { from, to } of intervals) {
    for (let day = from; day <= to && days.size < LONGEST; day = dayAfter(day)) {
      days.add(day);
    }
  }
  return days;
}

/** Days in a row become one interval. */
export function intervalsOf(days: ReadonlySet<string>): { from: string; to: string }[] {
  const intervals: { from: string; to: string }[] = [];
  for (const day of [...days].sort()) {
    const last = intervals.at(-1);
    if (last && dayAfter(last.to) === day) {
      last.to = day;
    } else {
      intervals.push({ from: day, to: day });
    }
  }
  return intervals;
}

/** The weeks of a month, Monday first; null where another month has the place. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = new Date(Date.UTC(year, month, 1));
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const cells: (string | null)[] = Array.from({ length: (first.getUTCDay() + 6) % 7 }, () => null);
  for (let day = 1; day <= length; day++) {
    cells.push(new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10));
  }
  while (cells.length % 7 !== 0) {
    cells.push(null);
  }
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(7 * week, 7 * week + 7));
}
