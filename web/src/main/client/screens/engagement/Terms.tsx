import { call } from "../../api/client";
import type { EngagementResponse } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import { Act, dayOf, endOf } from "../../ui/act";
import { Section } from "../../ui/parts";
import { useDone, type Sides } from "./queries";

type Simple =
  | "accept-extension"
  | "decline-extension"
  | "accept-cancel"
  | "decline-cancel"
  | "show-fee"
  | "hide-fee";

/** What both may ask of each other: more time, or to call it off; and the way to a moderator. */
export function Terms({ job, sides }: { job: EngagementResponse; sides: Sides }) {
  const { text, format } = useTexts();
  const done = useDone();
  const may = (action: string) => job.allowedActions.includes(action);
  const simple = (action: Simple, label: string, main = false) =>
    may(action) ? (
      <Act key={action} main={main} draft={`${action}.${job.id}`} label={label}
        perform={(_, attempt) => call(`POST /api/v1/engagements/{id}/${action}`, { path: { id: job.id }, headers: { "Idempotency-Key": attempt } }).then(done)} />
    ) : null;
  const whose = (by: string) => (by === sides.userId ? text.engagement.youAsked : text.engagement.theyAsked(sides.other));
  const reasons = CANCEL.map(code => [code, text.engagement.cancelReasons[code] ?? code] as [string, string]);
  return (
    <Section title={text.engagement.agreed}>
      <dl className="pairs">
        <div className="row-wide"><dt>{text.engagement.fee}</dt><dd className="number"><strong>{format.money(job.fee)}</strong></dd></div>
        <div className="row-wide"><dt>{text.engagement.dueDate}</dt><dd>{job.dueDate ? format.day(job.dueDate) : text.work.noDue}</dd></div>
        {job.agreedHours ? <div className="row-wide"><dt>{text.engagement.agreedHours}</dt><dd>{format.count(job.agreedHours)}</dd></div> : null}
        {job.committedToCrew && job.committedToCrew.amount > 0 ? <div className="row-wide"><dt>{text.engagement.toCrew}</dt><dd className="number">{format.money(job.committedToCrew)}</dd></div> : null}
        {job.awarded ? <div className="row-wide"><dt>{text.engagement.awarded}</dt><dd className="number"><strong>{format.money(job.awarded)}</strong></dd></div> : null}
      </dl>
      {job.extension ? (
        <div className="notice stack-tight">
          <strong>{whose(job.extension.requestedBy)}</strong>
          <span>{text.engagement.wantsUntil(format.day(job.extension.dueDate))}</span>
          {job.extension.reason ? <span className="said small">{job.extension.reason}</span> : null}
        </div>
      ) : null}
      {job.cancellation && job.status === "CANCEL_REQUESTED" ? (
        <div className="notice stack-tight">
          <strong>{whose(job.cancellation.requestedBy)}</strong>
          <span>{text.engagement.wantsToCancel}: {text.engagement.cancelReasons[job.cancellation.reason]}</span>
          {job.cancellation.note ? <span className="said small">{job.cancellation.note}</span> : null}
        </div>
      ) : null}
      <div className="row">
        {simple("accept-extension", text.engagement.acceptExtension, true)}
        {simple("decline-extension", text.engagement.declineExtension)}
        {simple("accept-cancel", text.engagement.acceptCancel)}
        {simple("decline-cancel", text.engagement.declineCancel, true)}
        {may("request-extension") ? (
          <Act draft={`extension.${job.id}`} label={text.engagement.requestExtension} lead={text.engagement.extensionLead}
            asked={[
              { name: "dueDate", label: text.engagement.newDue, kind: "date", required: true, min: dayOf(new Date().toISOString()) },
              { name: "reason", label: text.engagement.why, kind: "text", max: 1000 },
            ]}
            perform={({ dueDate = "", reason }, attempt) =>
              call("POST /api/v1/engagements/{id}/request-extension", { path: { id: job.id }, headers: { "Idempotency-Key": attempt }, body: { dueDate: endOf(dueDate), ...(reason ? { reason } : {}) } }).then(done)} />
        ) : null}
        {may("request-cancel") ? (
          <Act plain draft={`cancel.${job.id}`} label={text.engagement.requestCancel} lead={text.engagement.cancelLead}
            asked={[
              { name: "reason", label: text.engagement.why, kind: "choice", options: reasons, required: true, initial: "NO_LONGER_NEEDED" },
              { name: "note", label: text.engagement.note, kind: "text", max: 1000 },
            ]}
            perform={({ reason, note }, attempt) =>
              call("POST /api/v1/engagements/{id}/request-cancel", { path: { id: job.id }, headers: { "Idempotency-Key": attempt }, body: { reason: CANCEL.find(code => code === reason) ?? "MUTUAL_AGREEMENT", ...(note ? { note } : {}) } }).then(done)} />
        ) : null}
        {may("dispute") ? (
          <Act plain draft={`dispute.${job.id}`} label={text.engagement.openDispute} lead={text.engagement.disputeLead}
            asked={[
              { name: "reason", label: text.engagement.why, kind: "choice", options: DISPUTE.map(code => [code, text.engagement.disputeReasons[code] ?? code]), required: true, initial: "NOT_AS_AGREED" },
              { name: "statement", label: text.engagement.statement, kind: "text", max: 3000, required: true },
            ]}
            perform={({ reason, statement = "" }, attempt) =>
              call("POST /api/v1/engagements/{id}/dispute", { path: { id: job.id }, headers: { "Idempotency-Key": attempt }, body: { reason: DISPUTE.find(code => code === reason) ?? "OTHER", statement } }).then(done)} />
        ) : null}
        {simple("show-fee", text.engagement.showFee)}
        {simple("hide-fee", text.engagement.hideFee)}
      </div>
    </Section>
  );
}

const CANCEL = ["NO_LONGER_NEEDED", "HIRER_UNRESPONSIVE", "WORKER_UNAVAILABLE", "WORKER_LATE", "WORKER_NO_SHOW", "MUTUAL_AGREEMENT"] as const;
const DISPUTE = ["NOT_DELIVERED", "NOT_AS_AGREED", "CHANGES_BEYOND_THE_AGREEMENT", "CANCELLATION_CONTESTED", "NO_ANSWER", "MISCONDUCT", "OTHER"] as const;
