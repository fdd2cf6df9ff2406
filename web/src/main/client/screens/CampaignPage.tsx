import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Link, useParams } from "react-router";
import { call } from "../api/client";
import { cursor } from "../api/queries";
import type { CampaignResponse } from "../api/schema/campaign-service";
import type { ApplicationResponse } from "../api/schema/gig-service";
import { useTexts } from "../i18n/language";
import { Avatar, Field, Rating, Section, Share, Title, words } from "../ui/parts";
import { Empty, Failure, Loaded, SignedIn, SkeletonCards } from "../ui/states";
import { PageSkeleton } from "./PersonPage";
import { personPath } from "./people";

const campaign = (campaignId: string) =>
  queryOptions({
    queryKey: ["campaigns", campaignId],
    queryFn: ({ signal }) => call("GET /api/v1/campaigns/{campaignId}", { signal, path: { campaignId } }),
  });

const applicants = (campaignId: string) =>
  infiniteQueryOptions({
    queryKey: ["applications", "campaign", campaignId],
    queryFn: ({ signal, pageParam }) =>
      call("GET /api/v1/campaigns/{campaignId}/applications", {
        signal,
        path: { campaignId },
        query: { limit: 100, ...cursor(pageParam) },
      }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

export function CampaignPage() {
  const { campaignId = "" } = useParams();
  const { text } = useTexts();
  return <SignedIn title={text.campaigns.one}>{() => <Campaign id={campaignId} />}</SignedIn>;
}

function Campaign({ id }: { id: string }) {
  const { text } = useTexts();
  const found = useQuery(campaign(id));
  const bids = useInfiniteQuery(applicants(id));
  return (
    <Loaded query={found} title={text.campaigns.one} skeleton={<PageSkeleton />}>
      {one => (
        <article className="stack-wide">
          <CampaignHead campaign={one} />
          <Section title={text.board.title}>
            <Loaded query={bids} skeleton={<SkeletonCards cards={4} />}>
              {({ pages }) => {
                const all = pages.flatMap(page => page.items);
                return all.length === 0 ? (
                  <Empty title={text.board.emptyTitle} text={text.board.emptyText} />
                ) : (
                  <>
                    <Board applications={all} />
                    {bids.hasNextPage ? (
                      <button type="button" className="button more" disabled={bids.isFetchingNextPage} onClick={() => void bids.fetchNextPage()}>
                        {text.common.more}
                      </button>
                    ) : null}
                  </>
                );
              }}
            </Loaded>
          </Section>
        </article>
      )}
    </Loaded>
  );
}

function CampaignHead({ campaign: one }: { campaign: CampaignResponse }) {
  const { text, format } = useTexts();
  const used = text.home.committed(format.money(one.committed), format.money(one.budget));
  return (
    <header className="stack">
      <div className="row-wide">
        <Title>{one.title}</Title>
        <span className={one.status === "LIVE" ? "chip chip-accent" : "chip"}>{text.campaigns.statuses[one.status]}</span>
      </div>
      <p className="soft">{words(one.category)} · {text.campaigns.dates(format.day(one.startDate), format.day(one.endDate))}</p>
      {one.description ? <p className="measure said">{one.description}</p> : null}
      <Share part={one.committed.amount} of={one.budget.amount} label={used} />
      <p className="small">{used}</p>
    </header>
  );
}

/** The columns of the board: what an application in them waits for. */
const COLUMNS = [
  { name: "new", statuses: ["APPLIED"] },
  { name: "shortlisted", statuses: ["SHORTLISTED"] },
  { name: "offers", statuses: ["OFFERED", "COUNTERED"] },
  { name: "hired", statuses: ["SELECTED"] },
] as const;

function Board({ applications }: { applications: ApplicationResponse[] }) {
  const { text, format } = useTexts();
  return (
    <div className="board" tabIndex={0} role="region" aria-label={text.board.title}>
      {COLUMNS.map(({ name, statuses }) => {
        const inside = applications.filter(({ status }) => (statuses as readonly string[]).includes(status));
        return (
          <section key={name} className="stack board-column" aria-label={text.board.columns[name]}>
            <h3>{text.board.columns[name]} <span className="soft number">{format.count(inside.length)}</span></h3>
            <ul className="stack">{inside.map(one => <Applicant key={one.id} application={one} />)}</ul>
          </section>
        );
      })}
    </div>
  );
}

function Applicant({ application }: { application: ApplicationResponse }) {
  const { text, format } = useTexts();
  const person = application.applicant;
  const name = person?.displayName ?? text.common.notYet;
  return (
    <li className="card stack">
      <div className="person-head">
        <Avatar size="small" name={name} url={person?.avatarUrl} />
        <div>
          {person ? <Link to={personPath(person.id, person.roles)}><strong>{name}</strong></Link> : <strong>{name}</strong>}
          <p className="small soft">{application.gigTitle}</p>
        </div>
      </div>
      <div className="row-wide">
        <Rating value={person?.rating?.value} count={person?.rating?.count} />
        <strong className="number">{format.money(application.offer?.fee ?? application.proposedFee)}</strong>
      </div>
      {application.coverNote ? (
        <details><summary className="small">{text.board.note}</summary><p className="small said">{application.coverNote}</p></details>
      ) : null}
      <Decide application={application} name={name} />
    </li>
  );
}

type Decision = { what: "shortlist" | "select" } | { what: "reject"; reason: string };

/** What the team may decide now, as the platform says; a refusal asks for its reason. */
function Decide({ application, name }: { application: ApplicationResponse; name: string }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const decide = useMutation({
    mutationFn: (decision: Decision) => {
      const options = {
        path: { id: application.id },
        headers: { "Idempotency-Key": `${application.id}.${application.version}.${decision.what}` },
      };
      switch (decision.what) {
        case "shortlist":
          return call("POST /api/v1/applications/{id}/shortlist", options);
        case "select":
          return call("POST /api/v1/applications/{id}/select", options);
        case "reject":
          return call("POST /api/v1/applications/{id}/reject", { ...options, body: { reason: decision.reason } });
      }
    },
    onSettled: () => {
      for (const changed of ["applications", "campaigns", "summary"]) {
        void queries.invalidateQueries({ queryKey: [changed] });
      }
    },
  });
  const may = (action: string) => application.allowedActions.includes(action);
  const reject = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    decide.mutate({ what: "reject", reason: String(new FormData(event.currentTarget).get("reason")) });
  };
  return (
    <>
      {asking ? (
        <form className="stack" onSubmit={reject}>
          <Field label={text.board.reason} hint={text.board.reasonHint}>
            {(id, about) => <textarea id={id} aria-describedby={about} name="reason" className="input" rows={2} maxLength={500} required autoFocus />}
          </Field>
          <div className="row">
            <button type="submit" className="button" disabled={decide.isPending}>{text.board.reject}</button>
            <button type="button" className="button button-plain" onClick={() => setAsking(false)}>{text.common.back}</button>
          </div>
        </form>
      ) : (
        <div className="row">
          {may("select") ? <button type="button" className="button button-main" aria-label={`${text.board.select}: ${name}`} disabled={decide.isPending} onClick={() => decide.mutate({ what: "select" })}>{text.board.select}</button> : null}
          {may("shortlist") ? <button type="button" className="button" aria-label={`${text.board.shortlist}: ${name}`} disabled={decide.isPending} onClick={() => decide.mutate({ what: "shortlist" })}>{text.board.shortlist}</button> : null}
          {may("reject") ? <button type="button" className="button button-plain" aria-label={`${text.board.reject}: ${name}`} disabled={decide.isPending} onClick={() => setAsking(true)}>{text.board.reject}</button> : null}
        </div>
      )}
      {decide.error ? <Failure error={decide.error} retry={() => decide.reset()} /> : null}
    </>
  );
}
