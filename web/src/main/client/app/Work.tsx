import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { call } from "../api/client";
import type { EngagementResponse } from "../api/schema/gig-service";
import { GivenJobs, PostedGigs } from "../screens/Jobs";
import { useTexts } from "../i18n/language";
import { Avatar, Title } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../ui/states";

const STATUSES = ["ACTIVE", "CHANGES_REQUESTED", "DELIVERED", "COMPLETED", "DISPUTED", "CANCELLED"] as const;
type Status = (typeof STATUSES)[number];

/** Those under way by when they are due, or those of one status, the newest first. */
const jobs = (limit: number, status?: Status) =>
  queryOptions({
    queryKey: ["engagements", "work", limit, status],
    queryFn: ({ signal }) => call("GET /api/v1/engagements", { signal, query: { side: "WORKER", limit, ...(status ? { status } : { sort: "DUE_DATE" }) } }),
  });

const VIEWS = ["mine", "crews", "posted"] as const;

export function Work() {
  const { text } = useTexts();
  const [address, setAddress] = useSearchParams();
  const view = VIEWS.find(one => one === address.get("view")) ?? "mine";
  const status = STATUSES.find(one => one === address.get("status"));
  return (
    <div className="stack">
      <Title>{text.work.title}</Title>
      <div className="choices" role="group" aria-label={text.work.title}>
        {VIEWS.map(one => <button key={one} type="button" className="button" aria-pressed={view === one} onClick={() => setAddress({ view: one }, { replace: true })}>{text.hiring[one]}</button>)}
      </div>
      <SignedIn>
        {userId => {
          switch (view) {
            case "crews":
              return <GivenJobs />;
            case "posted":
              return (
                <>
                  <div className="row"><Link className="button button-main" to="/gigs/new">{text.hiring.newGig}</Link></div>
                  <PostedGigs filters={{ creatorId: userId }} />
                </>
              );
            default:
              return (
                <>
                  <div className="choices" role="group" aria-label={text.discover.filters}>
                    <button type="button" className="button" aria-pressed={!status} onClick={() => setAddress({}, { replace: true })}>{text.hiring.all}</button>
                    {STATUSES.map(one => <button key={one} type="button" className="button" aria-pressed={status === one} onClick={() => setAddress({ status: one }, { replace: true })}>{text.work.statuses[one]}</button>)}
                  </div>
                  <Mine limit={100} {...(status ? { status } : {})} />
                </>
              );
          }
        }}
      </SignedIn>
    </div>
  );
}

/** The soonest due. */
export function DueNext() {
  return <Mine limit={5} />;
}

function Mine({ limit, status }: { limit: number; status?: Status }) {
  const { text } = useTexts();
  const query = useQuery(jobs(limit, status));
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
