import { useQuery } from "@tanstack/react-query";
import { call } from "../../api/client";
import type { EngagementResponse } from "../../api/schema/gig-service";
import { forget } from "../../api/uploads";
import { useTexts } from "../../i18n/language";
import { Act } from "../../ui/act";
import { Section } from "../../ui/parts";
import { Loaded, SkeletonRows } from "../../ui/states";
import { Files } from "./Deliveries";
import { FileChooser, useUploads } from "./Files";
import { dispute, useDone, type Sides } from "./queries";

/** What each side says, and what the moderator has decided. */
export function Dispute({ job, sides }: { job: EngagementResponse; sides: Sides }) {
  const { text, format } = useTexts();
  const query = useQuery(dispute(job.id));
  const who = (userId: string) => (userId === sides.userId ? text.engagement.you : sides.other);
  return (
    <Section title={text.engagement.dispute}>
      <Loaded query={query} skeleton={<SkeletonRows rows={2} height={96} />}>
        {found => (
          <>
            {found.decision ? (
              <div className="card stack notice">
                <strong>{text.engagement.decided(format.day(found.decision.decidedAt))}</strong>
                <p className="measure said">{found.decision.decision}</p>
                <p className="row"><span className="chip">{text.engagement.faults[found.decision.fault]}</span><span>{text.engagement.awarded} <strong className="number">{format.money(found.decision.awarded)}</strong></span></p>
              </div>
            ) : <p className="notice">{text.engagement.undecided}</p>}
            <ol className="stack">
              <li className="card stack">
                <p className="row-wide"><strong>{who(found.openedBy)}: {text.engagement.disputeReasons[found.reason]}</strong><span className="small soft">{format.day(found.openedAt)}</span></p>
                <p className="measure said">{found.statement}</p>
              </li>
              {(found.evidence ?? []).map(one => (
                <li key={one.id} className="card stack">
                  <p className="row-wide"><strong>{who(one.authorId)}</strong><span className="small soft">{format.day(one.addedAt)}</span></p>
                  <p className="measure said">{one.note}</p>
                  {one.mediaIds.length > 0 ? <Files ids={one.mediaIds} /> : null}
                </li>
              ))}
            </ol>
          </>
        )}
      </Loaded>
      {job.allowedActions.includes("add-evidence") ? <div className="row"><Evidence job={job} /></div> : null}
    </Section>
  );
}

function Evidence({ job }: { job: EngagementResponse }) {
  const { text } = useTexts();
  const done = useDone();
  const place = `evidence.${job.id}`;
  const uploads = useUploads(place);
  return (
    <Act draft={`${place}`} label={text.engagement.addEvidence} lead={text.engagement.evidenceLead}
      disabled={uploads.some(upload => upload.state !== "ready")}
      asked={[{ name: "note", label: text.engagement.evidence, kind: "text", max: 3000, required: true }]}
      perform={async ({ note = "" }, attempt) => {
        await call("POST /api/v1/engagements/{id}/evidence", {
          path: { id: job.id },
          headers: { "Idempotency-Key": attempt },
          body: { note, mediaIds: uploads.flatMap(upload => upload.mediaId ?? []) },
        });
        await forget(place);
        await done();
      }}>
      <FileChooser place={place} purpose="DELIVERY" uploads={uploads} />
    </Act>
  );
}
