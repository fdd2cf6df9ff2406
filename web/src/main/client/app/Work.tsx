import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { call } from "../api/client";
import type { EngagementResponse } from "../api/schema/gig-service";
import { useTexts } from "../i18n/language";
import { Avatar, Title } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../ui/states";

const underWay = (limit: number) =>
  queryOptions({
    queryKey: ["engagements", "under way", limit],
    queryFn: ({ signal }) => call("GET /api/v1/engagements", { signal, query: { side: "WORKER", sort: "DUE_DATE", limit } }),
  });

export function Work() {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.work.title}</Title>
      <SignedIn>{() => <Jobs limit={100} />}</SignedIn>
    </div>
  );
}

/** The soonest due. */
export function DueNext() {
  return <Jobs limit={5} />;
}

function Jobs({ limit }: { limit: number }) {
  const { text } = useTexts();
  const query = useQuery(underWay(limit));
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={3} height={96} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={text.work.emptyTitle} text={text.work.emptyText} />
        ) : (
          <ul className="stack">{items.map(job => <Job key={job.id} job={job} />)}</ul>
        )
      }
    </Loaded>
  );
}

function Job({ job }: { job: EngagementResponse }) {
  const { text, format } = useTexts();
  const hirer = job.brand?.name ?? job.hirer?.displayName ?? text.common.notYet;
  const late = job.status === "ACTIVE" && job.dueDate !== null && job.dueDate !== undefined && new Date(job.dueDate) < new Date();
  return (
    <li className="card card-link row-wide">
      <div className="person-head">
        <Avatar square name={hirer} url={job.brand?.logoUrl ?? job.hirer?.avatarUrl} />
        <div>
          <h2><Link className="cover" to={`/engagements/${job.id}`}>{job.gigTitle}</Link></h2>
          <p className="small soft">{text.work.forWhom(hirer)} · <strong className="number">{format.money(job.fee)}</strong></p>
        </div>
      </div>
      <div className="row">
        <span className={late ? "chip chip-danger" : "chip"}>{job.dueDate ? text.work.due(format.day(job.dueDate)) : text.work.noDue}</span>
        <span className={job.status === "CHANGES_REQUESTED" ? "chip chip-warn" : "chip chip-accent"}>{text.work.statuses[job.status]}</span>
      </div>
    </li>
  );
}
