import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";
import { call } from "../api/client";
import type { ApplicationResponse, InvitationResponse } from "../api/schema/gig-service";
import { useTexts } from "../i18n/language";
import { FormFailure } from "../ui/forms";
import { Avatar, Section, Title } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../ui/states";
import { ApplicationTabs } from "./ApplicationTabs";
import { CounterForm } from "./CounterForm";

const invitations = queryOptions({
  queryKey: ["invitations", "mine", "SENT"],
  queryFn: ({ signal }) => call("GET /api/v1/invitations/mine", { signal, query: { status: "SENT", limit: 50 } }),
});

const offered = queryOptions({
  queryKey: ["applications", "mine", "OFFERED"],
  queryFn: ({ signal }) => call("GET /api/v1/applications/mine", { signal, query: { status: "OFFERED", limit: 50 } }),
});

export function Offers() {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.offers.title}</Title>
      <ApplicationTabs />
      <SignedIn>{() => <Open />}</SignedIn>
    </div>
  );
}

function Open() {
  const { text } = useTexts();
  const asked = useQuery(invitations);
  const offers = useQuery(offered);
  return (
    <Loaded query={offers} skeleton={<SkeletonRows rows={3} height={144} />}>
      {({ items: onBids }) => (
        <Loaded query={asked} skeleton={<SkeletonRows rows={3} height={144} />}>
          {({ items: invited }) =>
            onBids.length + invited.length === 0 ? (
              <Empty title={text.offers.emptyTitle} text={text.offers.emptyText}>
                <Link className="button button-main" to="/gigs">{text.nav.gigs}</Link>
              </Empty>
            ) : (
              <>
                {onBids.length > 0 ? <Section title={text.offers.direct}><ul className="stack">{onBids.map(one => <OnBid key={one.id} application={one} />)}</ul></Section> : null}
                {invited.length > 0 ? <Section title={text.home.invitations}><ul className="stack">{invited.map(one => <Invited key={one.id} invitation={one} />)}</ul></Section> : null}
              </>
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

type Terms = { fee: { amount: number; currency: string }; dueDate?: string | null | undefined; hours?: number | null | undefined };

function Card({ gigId, title, who, picture, kind, message, terms, until, children }: {
  gigId: string;
  title: string;
  who: string;
  picture: string | null | undefined;
  kind: string;
  message?: string | null | undefined;
  terms?: Terms | null | undefined;
  until?: string | null | undefined;
  children: ReactNode;
}) {
  const { text, format } = useTexts();
  return (
    <li className="card stack">
      <div className="row-wide">
        <div className="person-head">
          <Avatar square name={who} url={picture} />
          <div><h3><Link to={`/gigs/${gigId}`}>{title}</Link></h3><p className="small soft">{text.offers.from(who)}</p></div>
        </div>
        <span className="chip chip-accent">{kind}</span>
      </div>
      {terms ? (
        <p className="row">
          <strong className="number">{text.offers.fee(format.money(terms.fee))}</strong>
          {terms.dueDate ? <span className="soft">· {text.offers.due(format.day(terms.dueDate))}</span> : null}
          {terms.hours ? <span className="soft">· {text.offers.hours(format.count(terms.hours))}</span> : null}
        </p>
      ) : null}
      {message ? <p className="said">{message}</p> : null}
      {until ? <Until date={until} /> : null}
      {children}
    </li>
  );
}

const DAY = 86_400_000;

function Until({ date }: { date: string }) {
  const { text, format } = useTexts();
  const left = new Date(date).getTime() - Date.now();
  return (
    <p className="row small">
      <span className="soft">{text.offers.expires(format.moment(date))}</span>
      {left <= 0 ? <span className="chip">{text.offers.expired}</span> : left < DAY ? <span className="chip chip-warn">{text.offers.today}</span> : null}
    </p>
  );
}

/** What changes with an answer. */
function useAnswered() {
  const queries = useQueryClient();
  return () => ["invitations", "applications", "summary", "engagements", "gigs"].forEach(key => void queries.invalidateQueries({ queryKey: [key] }));
}

function Invited({ invitation: one }: { invitation: InvitationResponse }) {
  const { text } = useTexts();
  const answered = useAnswered();
  const [sure, setSure] = useState(false);
  const answer = useMutation({
    mutationFn: (what: "accept" | "decline") => {
      const options = { path: { id: one.id }, headers: { "Idempotency-Key": `${one.id}.${one.version}.${what}` } };
      return what === "accept" ? call("POST /api/v1/invitations/{id}/accept", options) : call("POST /api/v1/invitations/{id}/decline", options);
    },
    onError: answered,
  });
  const may = (action: string) => one.allowedActions.some(allowed => allowed.toLowerCase() === action);
  return (
    <Card gigId={one.gigId} title={one.gigTitle} who={one.brand?.name ?? one.from?.displayName ?? text.common.notYet} picture={one.brand?.logoUrl ?? one.from?.avatarUrl}
      kind={one.terms ? text.offers.directOffer : text.offers.invitation} message={one.message} terms={one.terms} until={one.expiresAt}>
      {answer.isSuccess ? (
        <p role="status" className="note note-good">
          {answer.data.status === "DECLINED" ? text.offers.declined : one.terms ? text.offers.taken : <Link to={`/gigs/${one.gigId}`} onClick={answered}>{text.offers.applyNow}</Link>}
        </p>
      ) : (
        <div className="row">
          {may("accept") ? <button type="button" className="button button-main" aria-label={`${text.offers.accept}: ${one.gigTitle}`} disabled={answer.isPending} onClick={() => answer.mutate("accept")}>{one.terms ? text.offers.acceptOffer : text.offers.interested}</button> : null}
          {may("decline") ? (
            sure ? (
              <>
                <span>{text.offers.sure}</span>
                <button type="button" className="button" disabled={answer.isPending} onClick={() => answer.mutate("decline")}>{text.offers.decline}</button>
                <button type="button" className="button button-plain" onClick={() => setSure(false)}>{text.offers.cancel}</button>
              </>
            ) : (
              <button type="button" className="button button-plain" aria-label={`${text.offers.decline}: ${one.gigTitle}`} onClick={() => setSure(true)}>{text.offers.decline}</button>
            )
          ) : null}
        </div>
      )}
      <FormFailure error={answer.error} retry={() => answer.reset()} />
    </Card>
  );
}

function OnBid({ application: one }: { application: ApplicationResponse }) {
  const { text } = useTexts();
  const answered = useAnswered();
  const [asking, setAsking] = useState<"counter" | "decline">();
  const answer = useMutation({
    mutationFn: (what: "accept" | "decline") => {
      const options = { path: { id: one.id }, headers: { "Idempotency-Key": `${one.id}.${one.version}.${what}-offer` } };
      return what === "accept" ? call("POST /api/v1/applications/{id}/accept-offer", options) : call("POST /api/v1/applications/{id}/decline-offer", options);
    },
    onSettled: answered,
  });
  const may = (action: string) => one.allowedActions.includes(action);
  return (
    <Card gigId={one.gigId} title={one.gigTitle} who={one.brand?.name ?? one.hirer?.displayName ?? text.common.notYet} picture={one.brand?.logoUrl ?? one.hirer?.avatarUrl}
      kind={text.applications.statuses[one.status] ?? one.status} message={one.offers?.at(-1)?.message} terms={one.offer} until={one.offer?.expiresAt}>
      {asking === "counter" ? (
        <CounterForm application={one} onDone={() => setAsking(undefined)} />
      ) : asking === "decline" ? (
        <div className="row">
          <span>{text.offers.sure}</span>
          <button type="button" className="button" disabled={answer.isPending} onClick={() => answer.mutate("decline")}>{text.offers.decline}</button>
          <button type="button" className="button button-plain" onClick={() => setAsking(undefined)}>{text.offers.cancel}</button>
        </div>
      ) : (
        <div className="row">
          {may("accept-offer") ? <button type="button" className="button button-main" aria-label={`${text.offers.acceptOffer}: ${one.gigTitle}`} disabled={answer.isPending} onClick={() => answer.mutate("accept")}>{text.offers.acceptOffer}</button> : null}
          {may("counter") ? <button type="button" className="button" onClick={() => setAsking("counter")}>{text.offers.counter}</button> : null}
          {may("decline-offer") ? <button type="button" className="button button-plain" aria-label={`${text.offers.decline}: ${one.gigTitle}`} onClick={() => setAsking("decline")}>{text.offers.decline}</button> : null}
        </div>
      )}
      <FormFailure error={answer.error} retry={() => answer.reset()} />
    </Card>
  );
}
