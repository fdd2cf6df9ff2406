import { Link } from "react-router";
import { call } from "../../api/client";
import type { ApplicationResponse } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import { Act, dayOf, endOf, type Asked } from "../../ui/act";
import type { Values } from "../../ui/draft";
import { Avatar, Rating } from "../../ui/parts";
import { personPath } from "../people";
import { useQueryClient } from "@tanstack/react-query";
import { inRupees, rupees } from "../../ui/money";

export function Applicant({ application, reached }: { application: ApplicationResponse; reached: boolean }) {
  const { text, format } = useTexts();
  const person = application.applicant;
  const name = person?.displayName ?? text.common.notYet;
  return (
    <li className="card stack applicant" tabIndex={reached ? 0 : -1} data-applicant={application.id} draggable
      aria-label={`${name}, ${application.gigTitle}`}
      onDragStart={event => event.dataTransfer.setData("text/plain", application.id)}>
      <div className="person-head">
        <Avatar size="small" name={name} url={person?.avatarUrl} />
        <div>
          {person ? <Link to={personPath(person.id, person.roles)}><strong>{name}</strong></Link> : <strong>{name}</strong>}
          <p className="small soft">{application.gigTitle}</p>
        </div>
      </div>
      <div className="row-wide">
        <Rating value={person?.rating?.value} count={person?.rating?.count} />
        <strong className="number">{format.money(application.agreedFee ?? application.offer?.fee ?? application.proposedFee)}</strong>
      </div>
      {application.status === "COUNTERED" ? <span className="chip chip-warn">{text.hiring.wants(format.money(application.offer?.fee ?? application.proposedFee))}</span> : null}
      {application.coverNote ? (
        <details><summary className="small">{text.board.note}</summary><p className="small said">{application.coverNote}</p></details>
      ) : null}
      {application.engagementId ? <Link className="button" to={`/engagements/${application.engagementId}`}>{text.hiring.toJob}</Link> : null}
      <Decide application={application} name={name} />
    </li>
  );
}

/** What the team may decide now, as the platform says; a refusal asks for its reason. */
function Decide({ application, name }: { application: ApplicationResponse; name: string }) {
  const { text, format } = useTexts();
  const queries = useQueryClient();
  const may = (action: string) => application.allowedActions.includes(action);
  const of = (attempt: string) => ({ path: { id: application.id }, headers: { "Idempotency-Key": attempt } });
  const done = () => {
    for (const changed of ["applications", "campaigns", "summary", "gigs", "engagements"]) {
      void queries.invalidateQueries({ queryKey: [changed] });
    }
  };
  const { currency } = application.proposedFee;
  const terms: Asked[] = [
    { name: "fee", label: text.hiring.fee, kind: "number", required: true, min: 0, initial: inRupees(application.offer?.fee ?? application.proposedFee) },
    { name: "dueDate", label: text.hiring.due, kind: "date", min: dayOf(new Date().toISOString()), initial: dayOf(application.offer?.dueDate) },
    ...(application.proposedHours || application.offer?.hours ? [{ name: "hours", label: text.hiring.hours, kind: "number", min: 1, initial: String(application.offer?.hours ?? application.proposedHours ?? "") } satisfies Asked] : []),
    { name: "message", label: text.hiring.message, kind: "text", max: 2000 },
  ];
  const offer = ({ fee = "", dueDate, hours, message }: Values) => ({
    fee: rupees(fee, currency),
    ...(dueDate ? { dueDate: endOf(dueDate) } : {}),
    ...(hours ? { hours: Math.round(Number(hours)) } : {}),
    ...(message ? { message } : {}),
  });
  const sure = text.hiring.hireLead(format.money(application.offer?.fee ?? application.proposedFee));
  const draft = (what: string) => `${what}.${application.id}`;
  return (
    <div className="row">
      {may("select") ? <Act main shortcut="h" draft={draft("select")} label={text.board.select} name={name} lead={sure} perform={(_, attempt) => call("POST /api/v1/applications/{id}/select", of(attempt)).then(done)} /> : null}
      {may("accept-offer") ? <Act main shortcut="h" draft={draft("accept")} label={text.hiring.acceptCounter} name={name} lead={sure} perform={(_, attempt) => call("POST /api/v1/applications/{id}/accept-offer", of(attempt)).then(done)} /> : null}
      {may("shortlist") ? <Act shortcut="s" draft={draft("shortlist")} label={text.board.shortlist} name={name} perform={(_, attempt) => call("POST /api/v1/applications/{id}/shortlist", of(attempt)).then(done)} /> : null}
      {may("offer") ? <Act shortcut="o" draft={draft("offer")} label={text.hiring.offer} name={name} lead={text.hiring.offerLead} asked={terms} perform={(values, attempt) => call("POST /api/v1/applications/{id}/offer", { ...of(attempt), body: offer(values) }).then(done)} /> : null}
      {may("counter") ? <Act shortcut="o" draft={draft("counter")} label={text.hiring.counter} name={name} lead={text.hiring.offerLead} asked={terms} perform={(values, attempt) => call("POST /api/v1/applications/{id}/counter", { ...of(attempt), body: offer(values) }).then(done)} /> : null}
      {may("reject") ? (
        <Act plain shortcut="d" draft={draft("reject")} label={text.board.reject} name={name}
          asked={[{ name: "reason", label: text.board.reason, hint: text.board.reasonHint, kind: "text", max: 500, required: true }]}
          perform={({ reason = "" }, attempt) => call("POST /api/v1/applications/{id}/reject", { ...of(attempt), body: { reason } }).then(done)} />
      ) : null}
    </div>
  );
}
