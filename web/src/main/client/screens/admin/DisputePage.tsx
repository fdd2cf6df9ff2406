import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { DisputeResponse, EngagementResponse, Person } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import { Avatar, Section, Title } from "../../ui/parts";
import { Loaded, SignedIn, SkeletonRows } from "../../ui/states";
import { dispute, engagement } from "../engagement/queries";
import { PageSkeleton } from "../PersonPage";
import { personPath } from "../people";
import { Decide } from "./Decide";

export function DisputePage() {
  const { engagementId = "" } = useParams();
  const { text } = useTexts();
  return <SignedIn title={text.admin.dispute}>{() => <One id={engagementId} />}</SignedIn>;
}

function One({ id }: { id: string }) {
  const { text } = useTexts();
  const job = useQuery(engagement(id));
  const found = useQuery(dispute(id));
  return (
    <Loaded query={job} title={text.admin.dispute} skeleton={<PageSkeleton />}>
      {work => (
        <article className="stack-wide">
          <header className="stack-tight">
            <p className="soft"><Link to="/admin">{text.admin.disputes}</Link></p>
            <Title>{work.gigTitle}</Title>
          </header>
          <div className="columns">
            <div className="stack-wide">
              <Loaded query={found} skeleton={<SkeletonRows rows={3} height={96} />}>{one => <Case dispute={one} work={work} />}</Loaded>
            </div>
            <aside className="card stack"><Job work={work} /></aside>
          </div>
        </article>
      )}
    </Loaded>
  );
}

function Case({ dispute: one, work }: { dispute: DisputeResponse; work: EngagementResponse }) {
  const { text, format } = useTexts();
  return (
    <>
      <Section title={text.admin.reasons[one.reason] ?? one.reason}>
        <p className="small soft">{text.admin.by(text.admin.sides[one.openedBySide] ?? one.openedBySide, format.moment(one.openedAt))}</p>
        <p className="measure said">{one.statement}</p>
      </Section>
      <Section title={text.admin.evidence}>
        {!one.evidence || one.evidence.length === 0 ? (
          <p className="soft">{text.admin.noEvidence}</p>
        ) : (
          <ul className="stack">
            {one.evidence.map(piece => (
              <li key={piece.id} className="card stack-tight">
                <p className="small soft">{text.admin.sides[piece.side] ?? piece.side} · {format.moment(piece.addedAt)}{piece.mediaIds.length > 0 ? ` · ${text.admin.files(format.count(piece.mediaIds.length))}` : ""}</p>
                <p className="said">{piece.note}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={text.admin.deliveries}>
        {!work.deliveries || work.deliveries.length === 0 ? (
          <p className="soft">{text.admin.noDeliveries}</p>
        ) : (
          <ul className="stack">
            {work.deliveries.map(delivery => (
              <li key={delivery.id} className="card stack-tight">
                <p className="small soft">{text.admin.revision(format.count(delivery.revision), format.moment(delivery.deliveredAt))}{delivery.mediaIds.length > 0 ? ` · ${text.admin.files(format.count(delivery.mediaIds.length))}` : ""}</p>
                <p className="said">{delivery.note}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={text.admin.decide}>
        {one.decision ? (
          <div className="card stack-tight">
            <p className="small soft">{text.admin.decided(format.moment(one.decision.decidedAt))} · {text.admin.fault}: {text.admin.faults[one.decision.fault]}</p>
            <strong className="number">{text.admin.gets(format.money(one.decision.awarded))}</strong>
            <p className="said">{one.decision.decision}</p>
          </div>
        ) : (
          <Decide work={work} />
        )}
      </Section>
    </>
  );
}

function Job({ work }: { work: EngagementResponse }) {
  const { text, format } = useTexts();
  return (
    <>
      <h2>{text.admin.job}</h2>
      <dl className="pairs">
        <div className="row-wide"><dt>{text.admin.fee}</dt><dd className="number"><strong>{format.money(work.fee)}</strong></dd></div>
      </dl>
      <p>{work.dueDate ? text.work.due(format.day(work.dueDate)) : text.work.noDue}</p>
      <Party role={text.admin.hirer} person={work.hirer} brand={work.brand?.name} />
      <Party role={text.admin.worker} person={work.worker} />
    </>
  );
}

function Party({ role, person, brand }: { role: string; person?: Person | null | undefined; brand?: string | undefined }) {
  const { text } = useTexts();
  const name = person?.displayName ?? text.common.notYet;
  return (
    <div className="person-head">
      <Avatar size="small" name={name} url={person?.avatarUrl} />
      <div>
        <p className="small soft">{role}{brand ? ` · ${brand}` : ""}</p>
        {person && person.roles.some(one => one === "INFLUENCER" || one === "CREATIVE") ? <Link to={personPath(person.id, person.roles)}>{name}</Link> : <strong>{name}</strong>}
      </div>
    </div>
  );
}
