import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { myBrands } from "../api/queries";
import type { EngagementResponse } from "../api/schema/gig-service";
import { useTexts } from "../i18n/language";
import { Avatar, Chips, Title } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../ui/states";
import { gigsBy, jobsBy } from "./hiring/queries";
import "./hiring/hiring.css";

const STATUSES = ["DELIVERED", "ACTIVE", "CHANGES_REQUESTED", "CANCEL_REQUESTED", "DISPUTED", "COMPLETED"] as const;

/** What others do for one, or for one's brand. */
export function Jobs() {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.hiring.jobsTitle}</Title>
      <SignedIn>{() => <OfMyBrand />}</SignedIn>
    </div>
  );
}

function OfMyBrand() {
  const brands = useQuery(myBrands);
  return <Loaded query={brands} skeleton={<SkeletonRows rows={4} height={96} />}>{({ items }) => <GivenJobs {...(items[0] ? { brandId: items[0].id } : {})} />}</Loaded>;
}

export function GivenJobs({ brandId }: { brandId?: string }) {
  const { text } = useTexts();
  const [address, setAddress] = useSearchParams();
  const status = STATUSES.find(one => one === address.get("status"));
  const query = useInfiniteQuery(jobsBy({ side: "HIRER", ...(brandId ? { brandId } : {}), ...(status ? { status } : { sort: "DUE_DATE" }) }));
  const choose = (value?: string) =>
    setAddress(before => {
      const next = new URLSearchParams(before);
      next.delete("status");
      if (value) {
        next.set("status", value);
      }
      return next;
    }, { replace: true });
  return (
    <>
      <div className="choices" role="group" aria-label={text.discover.filters}>
        <button type="button" className="button" aria-pressed={!status} onClick={() => choose()}>{text.hiring.all}</button>
        {STATUSES.map(one => <button key={one} type="button" className="button" aria-pressed={status === one} onClick={() => choose(one)}>{text.work.statuses[one]}</button>)}
      </div>
      <Loaded query={query} skeleton={<SkeletonRows rows={4} height={96} />}>
        {({ pages }) => {
          const all = pages.flatMap(page => page.items);
          return all.length === 0 ? (
            <Empty title={text.hiring.noJobs} text={text.hiring.noJobsText} />
          ) : (
            <>
              <ul className="stack">{all.map(job => <Given key={job.id} job={job} />)}</ul>
              {query.hasNextPage ? <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{text.common.more}</button> : null}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Given({ job }: { job: EngagementResponse }) {
  const { text, format } = useTexts();
  const name = job.worker?.displayName ?? text.common.notYet;
  return (
    <li className="card card-link row-wide">
      <div className="person-head">
        <Avatar name={name} url={job.worker?.avatarUrl} />
        <div>
          <h2><Link className="cover" to={`/engagements/${job.id}`}>{job.gigTitle}</Link></h2>
          <p className="small soft">{name} · <strong className="number">{format.money(job.fee)}</strong></p>
        </div>
      </div>
      <div className="row">
        <span className="chip">{job.dueDate ? text.work.due(format.day(job.dueDate)) : text.work.noDue}</span>
        <span className={job.status === "DELIVERED" ? "chip chip-warn" : "chip chip-accent"}>{text.work.statuses[job.status]}</span>
      </div>
    </li>
  );
}

/** The gigs of a campaign, a brand or a person, drafts too. */
export function PostedGigs({ filters }: { filters: Parameters<typeof gigsBy>[0] }) {
  const { text, format } = useTexts();
  const query = useInfiniteQuery(gigsBy(filters));
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={3} height={80} />}>
      {({ pages }) => {
        const all = pages.flatMap(page => page.items);
        return all.length === 0 ? (
          <Empty title={text.hiring.noGigs} text={text.hiring.noGigsText} />
        ) : (
          <>
            <ul className="stack">
              {all.map(one => (
                <li key={one.id} className="card card-link row-wide">
                  <div className="stack-tight">
                    <h3><Link className="cover" to={`/gigs/${one.id}`}>{one.title}</Link></h3>
                    <Chips values={[text.gigs.types[one.type], text.gigs.until(format.day(one.deadline)), text.gigs.slots(one.slotsLeft)]} />
                  </div>
                  <div className="row">{one.budget ? <strong className="number">{format.money(one.budget)}</strong> : null}<span className={one.status === "OPEN" ? "chip chip-accent" : "chip"}>{text.hiring.statuses[one.status]}</span></div>
                </li>
              ))}
            </ul>
            {query.hasNextPage ? <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{text.common.more}</button> : null}
          </>
        );
      }}
    </Loaded>
  );
}
