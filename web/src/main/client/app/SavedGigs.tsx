import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { call } from "../api/client";
import { cursor } from "../api/queries";
import { GigCard } from "../screens/gigs";
import { useTexts } from "../i18n/language";
import { Title } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../ui/states";
import { ApplicationTabs } from "./ApplicationTabs";

const saved = infiniteQueryOptions({
  queryKey: ["gigs", "saved"],
  queryFn: ({ signal, pageParam }) => call("GET /api/v1/gigs/saved", { signal, query: { limit: 20, ...cursor(pageParam) } }),
  initialPageParam: "",
  getNextPageParam: page => page.nextCursor ?? undefined,
});

export function SavedGigs() {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.saved.title}</Title>
      <ApplicationTabs />
      <SignedIn>{() => <Saved />}</SignedIn>
    </div>
  );
}

function Saved() {
  const { text } = useTexts();
  const query = useInfiniteQuery(saved);
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={4} height={144} />}>
      {({ pages }) => {
        const gigs = pages.flatMap(page => page.items);
        return gigs.length === 0 ? (
          <Empty title={text.saved.emptyTitle} text={text.saved.emptyText}><Link className="button button-main" to="/gigs">{text.nav.gigs}</Link></Empty>
        ) : (
          <>
            <h2 className="hidden-visually">{text.saved.title}</h2>
            <ul className="grid">{gigs.map(gig => <GigCard key={gig.id} gig={gig} />)}</ul>
            {query.hasNextPage ? <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{text.common.more}</button> : null}
          </>
        );
      }}
    </Loaded>
  );
}
