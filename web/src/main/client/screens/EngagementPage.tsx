import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { EngagementResponse } from "../api/schema/gig-service";
import { useTexts } from "../i18n/language";
import { Avatar, Section, Title, words } from "../ui/parts";
import { Loaded, SignedIn } from "../ui/states";
import { Decide } from "./engagement/Decide";
import { Deliver } from "./engagement/Deliver";
import { Deliveries } from "./engagement/Deliveries";
import { Dispute } from "./engagement/Dispute";
import { Hours } from "./engagement/Hours";
import { Payments } from "./engagement/Payments";
import { engagement, sidesOf, type Sides } from "./engagement/queries";
import { ReviewPair } from "./engagement/ReviewPair";
import { Terms } from "./engagement/Terms";
import { Timeline } from "./engagement/Timeline";
import { PageSkeleton } from "./PersonPage";
import { personPath } from "./people";
import "./engagement/engagement.css";

export function EngagementPage() {
  const { engagementId = "" } = useParams();
  const { text } = useTexts();
  return <SignedIn title={text.engagement.one}>{userId => <Job key={engagementId} id={engagementId} userId={userId} />}</SignedIn>;
}

function Job({ id, userId }: { id: string; userId: string }) {
  const { text } = useTexts();
  const query = useQuery(engagement(id));
  return (
    <Loaded query={query} title={text.engagement.one} skeleton={<PageSkeleton />}>
      {job => {
        const sides = sidesOf(job, userId, text.common.notYet);
        const disputed = job.status === "DISPUTED" || job.status === "RESOLVED";
        return (
          <article className="stack-wide">
            <Head job={job} sides={sides} />
            <div className="columns">
              <div className="stack-wide">
                {disputed ? <Dispute job={job} sides={sides} /> : null}
                {job.allowedActions.includes("deliver") ? <Deliver job={job} /> : null}
                <Section title={text.engagement.deliveries}>
                  <Deliveries job={job} />
                  <Decide job={job} />
                </Section>
                <ReviewPair job={job} sides={sides} />
                <Timeline job={job} sides={sides} />
              </div>
              <div className="stack-wide card">
                <Terms job={job} sides={sides} />
                <Payments job={job} />
                <Hours job={job} />
                <Onward job={job} sides={sides} />
              </div>
            </div>
          </article>
        );
      }}
    </Loaded>
  );
}

function Head({ job, sides }: { job: EngagementResponse; sides: Sides }) {
  const { text, format } = useTexts();
  const late = job.status === "ACTIVE" && job.dueDate != null && new Date(job.dueDate) < new Date();
  const picture = sides.worker ? (job.brand?.logoUrl ?? job.hirer?.avatarUrl) : job.worker?.avatarUrl;
  const page = sides.worker
    ? job.brandId ? `/brands/${job.brandId}` : job.hirer ? personPath(job.hirer.id, job.hirer.roles) : null
    : job.worker ? personPath(job.worker.id, job.worker.roles) : null;
  return (
    <header className="page-head">
      <Avatar square={sides.worker} size="large" name={sides.other} url={picture} />
      <div className="stack-tight">
        <Title>{job.gigTitle}</Title>
        <p className="row">
          <span>{sides.worker ? text.engagement.forWhom : text.engagement.byWhom} {page ? <Link to={page}>{sides.other}</Link> : sides.other}</span>
          <span className="soft">· {words(job.profession)}</span>
        </p>
        <p className="row">
          <span className={STANDING[job.status] ?? "chip chip-accent"}>{text.work.statuses[job.status]}</span>
          <span className={late ? "chip chip-danger" : "chip"}>{job.dueDate ? text.work.due(format.day(job.dueDate)) : text.work.noDue}</span>
          <span className="chip">{text.engagement.rounds(format.count(job.roundsUsed), format.count(job.changeRounds))}</span>
          <strong className="number">{format.money(job.fee)}</strong>
        </p>
        <p className="small"><Link to={`/gigs/${job.gigId}`}>{text.engagement.gig}</Link></p>
      </div>
    </header>
  );
}

const STANDING: Record<string, string> = {
  CHANGES_REQUESTED: "chip chip-warn",
  CANCEL_REQUESTED: "chip chip-warn",
  CANCELLED: "chip",
  DISPUTED: "chip chip-danger",
  RESOLVED: "chip",
};

/** What one does next with these people. */
function Onward({ job, sides }: { job: EngagementResponse; sides: Sides }) {
  const { text } = useTexts();
  const underWay = ["ACTIVE", "CHANGES_REQUESTED", "DELIVERED"].includes(job.status);
  if (sides.worker && underWay) {
    return (
      <Section title={text.engagement.crew}>
        <p className="small soft">{text.engagement.crewText}</p>
        <Link className="button" to={`/gigs/new?under=${job.id}`}>{text.engagement.postSubGig}</Link>
      </Section>
    );
  }
  if (!sides.worker && job.status === "COMPLETED") {
    return (
      <Section title={text.engagement.again}>
        <p className="small soft">{text.engagement.againText(sides.other)}</p>
        <Link className="button" to={`/gigs/new?like=${job.gigId}`}>{text.engagement.rehire}</Link>
      </Section>
    );
  }
  return null;
}
