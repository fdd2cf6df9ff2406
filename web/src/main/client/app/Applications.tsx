import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { call } from "../api/client";
import { cursor } from "../api/queries";
import type { ApplicationResponse } from "../api/schema/gig-service";
import { useTexts } from "../i18n/language";
import { Avatar, Title } from "../ui/parts";
import { ApplicationTabs } from "./ApplicationTabs";
import { CounterForm } from "./CounterForm";
import { FormFailure } from "../ui/forms";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../ui/states";

const mine = infiniteQueryOptions({
  queryKey: ["applications", "mine"],
  queryFn: ({ signal, pageParam }) =>
    call("GET /api/v1/applications/mine", { signal, query: { limit: 20, ...cursor(pageParam) } }),
  initialPageParam: "",
  getNextPageParam: page => page.nextCursor ?? undefined,
});

export function Applications() {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.applications.title}</Title>
      <ApplicationTabs />
      <SignedIn>{() => <Mine />}</SignedIn>
    </div>
  );
}

function Mine() {
  const { text } = useTexts();
  const query = useInfiniteQuery(mine);
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={5} height={112} />}>
      {({ pages }) => {
        const all = pages.flatMap(page => page.items);
        return all.length === 0 ? (
          <Empty title={text.applications.emptyTitle} text={text.applications.emptyText}>
            <Link className="button button-main" to="/gigs">{text.nav.gigs}</Link>
          </Empty>
        ) : (
          <>
            <ul className="stack">{all.map(application => <Application key={application.id} application={application} />)}</ul>
            {query.hasNextPage ? (
              <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {text.common.more}
              </button>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}

const GOOD = ["OFFERED", "SELECTED", "SHORTLISTED"];

function Application({ application }: { application: ApplicationResponse }) {
  const { text, format } = useTexts();
  const hirer = application.brand?.name ?? application.hirer?.displayName ?? text.common.notYet;
  const offer = application.offer;
  return (
    <li className="card stack">
      <div className="row-wide">
        <div className="person-head">
          <Avatar square name={hirer} url={application.brand?.logoUrl ?? application.hirer?.avatarUrl} />
          <div>
            <h2><Link to={`/gigs/${application.gigId}`}>{application.gigTitle}</Link></h2>
            <p className="small soft">{hirer} · {text.applications.sentOn(format.day(application.appliedAt))}</p>
          </div>
        </div>
        <span className={GOOD.includes(application.status) ? "chip chip-accent" : "chip"}>{text.applications.statuses[application.status]}</span>
      </div>
      <p>{offer ? text.applications.offered(format.money(offer.fee), format.day(offer.expiresAt)) : application.agreedFee ? text.applications.agreed(format.money(application.agreedFee)) : text.applications.asked(format.money(application.proposedFee))}</p>
      <Answers application={application} />
    </li>
  );
}

/** What one may do about it, as the platform says for each. */
function Answers({ application }: { application: ApplicationResponse }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const answer = useMutation({
    mutationFn: (what: "accept-offer" | "decline-offer" | "withdraw") => {
      const options = { path: { id: application.id }, headers: { "Idempotency-Key": `${application.id}.${application.version}.${what}` } };
      switch (what) {
        case "accept-offer":
          return call("POST /api/v1/applications/{id}/accept-offer", options);
        case "decline-offer":
          return call("POST /api/v1/applications/{id}/decline-offer", options);
        case "withdraw":
          return call("POST /api/v1/applications/{id}/withdraw", options);
      }
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["applications"] });
      void queries.invalidateQueries({ queryKey: ["summary"] });
      void queries.invalidateQueries({ queryKey: ["engagements"] });
    },
  });
  const [asking, setAsking] = useState<"counter" | "withdraw">();
  const may = (action: string) => application.allowedActions.includes(action);
  return (
    <>
      <div className="row">
        {may("accept-offer") ? <button type="button" className="button button-main" disabled={answer.isPending} onClick={() => answer.mutate("accept-offer")}>{text.applications.accept}</button> : null}
        {may("decline-offer") ? <button type="button" className="button" disabled={answer.isPending} onClick={() => answer.mutate("decline-offer")}>{text.applications.decline}</button> : null}
        {may("counter") ? <button type="button" className="button" onClick={() => setAsking("counter")}>{text.offers.counter}</button> : null}
        {may("withdraw") ? <button type="button" className="button button-plain" onClick={() => setAsking("withdraw")}>{text.applications.withdraw}</button> : null}
      </div>
      {asking === "counter" ? <CounterForm application={application} onDone={() => setAsking(undefined)} /> : null}
      {asking === "withdraw" ? (
        <div className="row">
          <span>{text.withdraw.sure}</span>
          <button type="button" className="button" disabled={answer.isPending} onClick={() => answer.mutate("withdraw")}>{text.withdraw.yes}</button>
          <button type="button" className="button button-plain" onClick={() => setAsking(undefined)}>{text.withdraw.no}</button>
        </div>
      ) : null}
      <FormFailure error={answer.error} retry={() => answer.reset()} />
    </>
  );
}
