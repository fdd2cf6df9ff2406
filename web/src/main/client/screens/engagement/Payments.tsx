import { useQuery } from "@tanstack/react-query";
import { call } from "../../api/client";
import type { EngagementResponse } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import { Act } from "../../ui/act";
import { Section } from "../../ui/parts";
import { Loaded, SkeletonRows } from "../../ui/states";
import { ledger, useDone } from "./queries";

/** What is owed, what was paid, and what each side says about it. */
export function Payments({ job }: { job: EngagementResponse }) {
  const { text, format } = useTexts();
  const done = useDone();
  const query = useQuery(ledger(job.id));
  return (
    <Section title={text.engagement.payment}>
      <Loaded query={query} skeleton={<SkeletonRows rows={2} height={32} />}>
        {book => {
          const may = (action: string) => book.allowedActions.includes(action);
          const of = (attempt: string) => ({ path: { id: job.id }, headers: { "Idempotency-Key": attempt } });
          return (
            <>
              <p className="row"><span className={book.status === "SETTLED" ? "chip chip-accent" : book.status === "PAYABLE" ? "chip chip-warn" : "chip"}>{text.engagement.ledger[book.status]}</span>
                {book.outstanding.amount > 0 ? <span>{text.engagement.outstanding(format.money(book.outstanding))}</span> : null}
                {book.paymentUnderWay ? <span className="small soft">{text.engagement.paymentUnderWay}</span> : null}
              </p>
              <ul className="stack-tight">
                {book.entries.map(entry => (
                  <li key={entry.id} className="row-wide small">
                    <span>{text.engagement.entries[entry.kind]}{entry.reference ? ` · ${entry.reference}` : ""}{entry.note ? ` · ${entry.note}` : ""} <span className="soft">{format.day(entry.enteredAt)}</span></span>
                    <span className="number">{format.money(entry.amount)}</span>
                  </li>
                ))}
              </ul>
              <div className="row">
                {may("mark-paid") ? (
                  <Act main draft={`paid.${job.id}`} label={text.engagement.markPaid} lead={text.engagement.markPaidLead(format.money(book.outstanding))}
                    asked={[{ name: "reference", label: text.engagement.reference, hint: text.engagement.referenceHint, kind: "line", max: 200 }]}
                    perform={({ reference }, attempt) => call("POST /api/v1/engagements/{id}/ledger/mark-paid", { ...of(attempt), body: reference ? { reference } : {} }).then(() => done())} />
                ) : null}
                {may("pay") ? (
                  <Act draft={`pay.${job.id}`} label={text.engagement.pay} lead={text.engagement.payLead(format.money(book.outstanding))}
                    perform={(_, attempt) => call("POST /api/v1/engagements/{id}/ledger/pay", of(attempt)).then(() => done())} />
                ) : null}
                {may("confirm-receipt") ? (
                  <Act main draft={`receipt.${job.id}`} label={text.engagement.confirmReceipt}
                    perform={(_, attempt) => call("POST /api/v1/engagements/{id}/ledger/confirm-receipt", of(attempt)).then(() => done())} />
                ) : null}
                {may("contest") ? (
                  <Act plain draft={`contest.${job.id}`} label={text.engagement.contest} lead={text.engagement.contestLead}
                    asked={[{ name: "note", label: text.engagement.note, kind: "text", max: 1000, required: true }]}
                    perform={({ note = "" }, attempt) => call("POST /api/v1/engagements/{id}/ledger/contest", { ...of(attempt), body: { note } }).then(() => done())} />
                ) : null}
              </div>
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
