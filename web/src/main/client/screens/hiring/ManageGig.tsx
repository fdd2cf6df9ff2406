import { Link, useLocation } from "react-router";
import { call } from "../../api/client";
import type { GigResponse } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import { Act } from "../../ui/act";
import { useDone } from "../engagement/queries";

/** What who posted a gig does with it. */
export function ManageGig({ gig }: { gig: GigResponse }) {
  const { text, format } = useTexts();
  const t = text.hiring;
  const done = useDone();
  const { state } = useLocation() as { state: { refused?: string } | null };
  const may = (action: string) => gig.allowedActions.includes(action);
  const of = (attempt: string) => ({ path: { id: gig.id }, headers: { "Idempotency-Key": attempt } });
  const filled = gig.roles.reduce((sum, role) => sum + role.filled, 0);
  const slots = gig.roles.reduce((sum, role) => sum + role.slots, 0);
  const draft = (what: string) => `gig-${what}.${gig.id}`;
  return (
    <div className="stack">
      <h2>{t.manage}</h2>
      <p className="row"><span className={gig.status === "OPEN" ? "chip chip-accent" : "chip"}>{t.statuses[gig.status]}</span><span className="small soft">{t.filled(format.count(filled), format.count(slots))}</span></p>
      {state?.refused && may("publish") ? <p role="alert" className="refusal">{state.refused}</p> : null}
      <div className="row">
        {may("publish") ? <Act main draft={draft("publish")} label={t.publish} perform={(_, attempt) => call("POST /api/v1/gigs/{id}/publish", of(attempt)).then(() => done())} /> : null}
        {may("edit") ? <Link className="button" to={`/gigs/${gig.id}/edit`}>{t.edit}</Link> : null}
        {gig.status !== "DRAFT" ? <Link className={may("publish") ? "button" : "button button-main"} to={`/gigs/${gig.id}/applicants`}>{t.applicants}</Link> : null}
        {gig.status === "OPEN" ? <Link className="button" to={`/discover?for=${gig.id}`}>{t.findPeople}</Link> : null}
        {may("pause") ? <Act draft={draft("pause")} label={t.pause} perform={(_, attempt) => call("POST /api/v1/gigs/{id}/pause", of(attempt)).then(() => done())} /> : null}
        {may("resume") ? <Act main draft={draft("resume")} label={t.resume} perform={(_, attempt) => call("POST /api/v1/gigs/{id}/resume", of(attempt)).then(() => done())} /> : null}
        <Link className="button button-plain" to={`/gigs/new?like=${gig.id}`}>{text.engagement.again}</Link>
        <Act plain draft={draft("template")} label={t.keepTemplate} asked={[{ name: "name", label: t.templateName, kind: "line", required: true, max: 120, initial: gig.title }]}
          perform={({ name = "" }, attempt) => call("POST /api/v1/gigs/templates", { headers: { "Idempotency-Key": attempt }, body: { name, gigId: gig.id, ...(gig.brandId ? { brandId: gig.brandId } : {}) } })} />
        {may("cancel") ? (
          <Act plain draft={draft("cancel")} label={t.cancelGig} lead={t.cancelGigLead} asked={[{ name: "reason", label: t.reason, kind: "text", required: true, max: 500 }]}
            perform={({ reason = "" }, attempt) => call("POST /api/v1/gigs/{id}/cancel", { ...of(attempt), body: { reason } }).then(() => done())} />
        ) : null}
      </div>
      {gig.campaignId && gig.brandId ? <Link className="small" to={`/campaigns/${gig.campaignId}`}>{text.campaigns.one}</Link> : null}
    </div>
  );
}
