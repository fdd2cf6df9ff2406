import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { call } from "../../api/client";
import { cursor } from "../../api/queries";
import type { ReviewResponse } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import { FormFailure, TextField, wrongAt } from "../../ui/forms";
import { Avatar, Stars, Title, words } from "../../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../../ui/states";
import { AdminTabs } from "./AdminTabs";

const STANDINGS = ["REPORTED", "HELD", "REMOVED"] as const;
type Standing = (typeof STANDINGS)[number];
const ACTIONS = ["hold", "restore", "remove"] as const;
type Action = (typeof ACTIONS)[number];

const queue = (standing: Standing) =>
  infiniteQueryOptions({
    queryKey: ["reviews", "queue", standing],
    queryFn: ({ signal, pageParam }) => call("GET /api/v1/reviews", { signal, query: { standing, limit: 20, ...cursor(pageParam) } }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

const reports = (id: string) =>
  queryOptions({
    queryKey: ["reviews", id, "reports"],
    queryFn: ({ signal }) => call("GET /api/v1/reviews/{id}/reports", { signal, path: { id }, query: { limit: 20 } }),
  });

export function ReviewsQueue() {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.admin.reviews}</Title>
      <AdminTabs />
      <SignedIn>{() => <Queue />}</SignedIn>
    </div>
  );
}

function Queue() {
  const { text } = useTexts();
  const [address, setAddress] = useSearchParams();
  const standing = STANDINGS.find(one => one === address.get("standing")) ?? "REPORTED";
  const query = useInfiniteQuery(queue(standing));
  return (
    <>
      <div className="row" role="group" aria-label={text.admin.reviews}>
        {STANDINGS.map(one => <button key={one} type="button" className="button" aria-pressed={one === standing} onClick={() => setAddress({ standing: one }, { replace: true })}>{text.admin.standings[one]}</button>)}
      </div>
      <Loaded query={query} skeleton={<SkeletonRows rows={4} height={120} />}>
        {({ pages }) => {
          const all = pages.flatMap(page => page.items);
          return all.length === 0 ? (
            <Empty title={text.admin.emptyTitle} text={text.admin.emptyText} />
          ) : (
            <>
              <ul className="stack">{all.map(review => <Item key={review.id} review={review} />)}</ul>
              {query.hasNextPage ? <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{text.common.more}</button> : null}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Item({ review }: { review: ReviewResponse }) {
  const { text, format } = useTexts();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Action>();
  const [reason, setReason] = useState("");
  const [open, setOpen] = useState(false);
  const judge = useMutation({
    mutationFn: (what: Action) => {
      const options = { path: { id: review.id }, headers: { "Idempotency-Key": `${review.id}.${review.version}.${what}` }, body: { reason: reason.trim() } };
      switch (what) {
        case "hold":
          return call("POST /api/v1/reviews/{id}/hold", options);
        case "restore":
          return call("POST /api/v1/reviews/{id}/restore", options);
        case "remove":
          return call("POST /api/v1/reviews/{id}/remove", options);
      }
    },
    onSuccess: () => setAsking(undefined),
    onSettled: () => queries.invalidateQueries({ queryKey: ["reviews"] }),
  });
  const name = review.author?.displayName ?? text.common.notYet;
  return (
    <li className="card stack">
      <div className="row-wide">
        <div className="person-head"><Avatar size="small" name={name} url={review.author?.avatarUrl} /><div><strong>{name}</strong><p className="small soft">{text.admin.sides[review.authorSide]} · {format.day(review.writtenAt)}</p></div></div>
        <Stars count={review.rating} />
      </div>
      {review.text ? <p className="said">{review.text}</p> : null}
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{text.admin.reports}</summary>
        {open ? <Reports id={review.id} /> : null}
      </details>
      {asking ? (
        <form className="form" onSubmit={event => { event.preventDefault(); judge.mutate(asking); }}>
          <TextField label={text.admin.reason} rows={2} required maxLength={1000} value={reason} onChange={setReason} error={wrongAt(judge.error, "reason")} />
          <div className="row">
            <button type="submit" className={asking === "remove" ? "button button-danger" : "button button-main"} disabled={judge.isPending}>{text.admin[asking]}</button>
            <button type="button" className="button button-plain" onClick={() => setAsking(undefined)}>{text.admin.cancel}</button>
          </div>
        </form>
      ) : (
        <div className="row">
          {ACTIONS.filter(action => review.allowedActions.includes(action)).map(action => <button key={action} type="button" className="button" aria-label={`${text.admin[action]}: ${name}`} onClick={() => setAsking(action)}>{text.admin[action]}</button>)}
        </div>
      )}
      <FormFailure error={judge.error} shown={["reason"]} retry={() => judge.reset()} />
    </li>
  );
}

function Reports({ id }: { id: string }) {
  const { text, format } = useTexts();
  const query = useQuery(reports(id));
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={1} />}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="soft">{text.admin.noReports}</p>
        ) : (
          <ul className="stack-tight">{items.map(one => <li key={one.id}><strong>{words(one.reason)}</strong> · {format.day(one.reportedAt)}{one.note ? <p className="said">{one.note}</p> : null}</li>)}</ul>
        )
      }
    </Loaded>
  );
}
