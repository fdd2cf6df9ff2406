import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { call } from "../api/client";
import { saveFile } from "../api/device";
import { cursor } from "../api/queries";
import type { LedgerEntryResponse } from "../api/schema/gig-service";
import { useTexts } from "../i18n/language";
import { SelectField } from "../ui/forms";
import { Section, Title } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../ui/states";
import { PAISE } from "../ui/money";

const totals = queryOptions({
  queryKey: ["ledger", "totals"],
  queryFn: ({ signal }) => call("GET /api/v1/ledger/totals", { signal, query: { side: "WORKER", limit: 24 } }),
});

const entries = (month: string) =>
  infiniteQueryOptions({
    queryKey: ["ledger", "entries", month],
    queryFn: ({ signal, pageParam }) =>
      call("GET /api/v1/ledger", { signal, query: { side: "WORKER", limit: 50, ...(month ? { month } : {}), ...cursor(pageParam) } }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

export function Earnings() {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.earnings.title}</Title>
      <p className="soft">{text.earnings.lead}</p>
      <SignedIn>{() => <Mine />}</SignedIn>
    </div>
  );
}

function Mine() {
  const { text, format } = useTexts();
  const [address, setAddress] = useSearchParams();
  const month = address.get("month") ?? "";
  const months = useQuery(totals);
  return (
    <Loaded query={months} skeleton={<SkeletonRows rows={4} height={72} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={text.earnings.emptyTitle} text={text.earnings.emptyText} />
        ) : (
          <div className="stack-wide">
            <Section title={text.earnings.months}>
              <div className="table-frame" tabIndex={0} role="group" aria-label={text.earnings.months}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{text.earnings.month}</th>
                      {(["agreed", "earned", "paid", "received"] as const).map(column => <th key={column} scope="col" className="end">{text.earnings[column]}</th>)}
                    </tr>
                  </thead>
                  <tbody>
                    {items.map(one => (
                      <tr key={one.month + one.currency}>
                        <th scope="row">{format.month(`${one.month}-01`)}</th>
                        {(["agreed", "earned", "paid", "received"] as const).map(column => (
                          <td key={column} className="end number">{format.money({ amount: one[column], currency: one.currency })}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </Section>
            <Section title={text.earnings.entries}>
              <SelectField label={text.earnings.month} value={month} onChange={value => setAddress(value ? { month: value } : {}, { replace: true })}
                options={[["", text.earnings.all], ...[...new Set(items.map(one => one.month))].map((one): [string, string] => [one, format.month(`${one}-01`)])]} />
              <Entries month={month} />
            </Section>
          </div>
        )
      }
    </Loaded>
  );
}

function Entries({ month }: { month: string }) {
  const { text, format } = useTexts();
  const query = useInfiniteQuery(entries(month));
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={5} />}>
      {({ pages }) => {
        const all = pages.flatMap(page => page.items);
        return all.length === 0 ? (
          <p className="soft">{text.earnings.emptyTitle}</p>
        ) : (
          <>
            <ul className="card entries">
              {all.map(entry => (
                <li key={entry.id} className="row-wide">
                  <div><strong>{entry.gigTitle ?? "–"}</strong><p className="small soft">{format.day(entry.enteredAt)} · {text.earnings.kinds[entry.kind]}{entry.note ? ` · ${entry.note}` : ""}</p></div>
                  <span className="number">{format.money(entry.amount)}</span>
                </li>
              ))}
            </ul>
            <div className="row">
              {query.hasNextPage ? <button type="button" className="button" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{text.common.more}</button> : null}
              <button type="button" className="button button-plain" onClick={() => saveCsv(all, month)}>{text.earnings.csv}</button>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}

function saveCsv(all: LedgerEntryResponse[], month: string): void {
  // A cell that begins with one of these would be read as a formula by a spreadsheet.
  const cell = (value: string) => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
  const lines = [
    "date,job,kind,amount,currency,reference",
    ...all.map(entry => [entry.enteredAt, cell(entry.gigTitle ?? ""), entry.kind, (entry.amount.amount / PAISE).toFixed(2), entry.amount.currency, cell(entry.reference ?? "")].join(",")),
  ];
  saveFile(new Blob([`${lines.join("\r\n")}\r\n`], { type: "text/csv" }), `earnings${month ? `-${month}` : ""}.csv`);
}
