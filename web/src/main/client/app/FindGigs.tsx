import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { call } from "../api/client";
import { cursor } from "../api/queries";
import { SearchBox } from "../screens/Discover";
import { openGigs } from "../screens/GigPage";
import { GigCard, type GigInList } from "../screens/gigs";
import { useTexts } from "../i18n/language";
import { Title } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../ui/states";

const TYPES = ["CREW_HIRE", "PROMOTION", "COLLAB"] as const;
type Type = (typeof TYPES)[number];
type Page = { items: GigInList[]; nextCursor?: string | null };

/** The feed while nothing is looked for, the search when something is. */
const gigs = (q: string, types: Type[], remote: boolean) =>
  infiniteQueryOptions({
    queryKey: ["gigs", "find", q, types, remote],
    queryFn: async ({ signal, pageParam }): Promise<Page> => {
      if (q === "" && types.length === 0 && !remote) {
        return openGigs(pageParam, signal);
      }
      const found = await call("GET /api/v1/search/gigs", {
        signal,
        query: { ...(q ? { q } : {}), type: types, ...(remote ? { remote } : {}), limit: 20, ...cursor(pageParam) },
      });
      // Who posted it, and what one did about it, is with the gig itself: one more call for all of them.
      const ids = found.items.map(gig => gig.id);
      const whole = ids.length === 0 ? [] : (await call("GET /api/v1/gigs", { signal, query: { ids, limit: 20 } })).items;
      const byId = new Map(whole.map(gig => [gig.id, gig]));
      return { items: ids.flatMap(id => byId.get(id) ?? []), nextCursor: found.nextCursor ?? null };
    },
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export function FindGigs() {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.gigs.title}</Title>
      <SignedIn>{() => <Feed />}</SignedIn>
    </div>
  );
}

function Feed() {
  const { text } = useTexts();
  const [address, setAddress] = useSearchParams();
  const types = TYPES.filter(type => address.getAll("type").includes(type));
  const remote = address.get("remote") === "true";
  const query = useInfiniteQuery(gigs(address.get("q") ?? "", types, remote));
  const change = (name: string, values: string[]) =>
    setAddress(
      before => {
        const next = new URLSearchParams(before);
        next.delete(name);
        values.filter(value => value !== "").forEach(value => next.append(name, value));
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <SearchBox label={text.gigs.search} placeholder={text.gigs.placeholder} value={address.get("q") ?? ""} onChange={q => change("q", [q])} />
      <div className="row" role="group" aria-label={text.discover.filters}>
        {TYPES.map(type => (
          <button key={type} type="button" className="button" aria-pressed={types.includes(type)}
            onClick={() => change("type", types.includes(type) ? types.filter(one => one !== type) : [...types, type])}>
            {text.gigs.types[type]}
          </button>
        ))}
        <button type="button" className="button" aria-pressed={remote} onClick={() => change("remote", remote ? [] : ["true"])}>{text.gigs.remote}</button>
      </div>
      <Loaded query={query} skeleton={<SkeletonRows rows={5} height={144} />}>
        {({ pages }) => {
          const found = pages.flatMap(page => page.items);
          return found.length === 0 ? (
            <Empty title={text.gigs.emptyTitle} text={text.gigs.emptyText} />
          ) : (
            <div className="stack" aria-busy={query.isFetching}>
              <h2 className="hidden-visually">{text.nav.gigs}</h2>
              <ul className="grid">{found.map(gig => <GigCard key={gig.id} gig={gig} />)}</ul>
              {query.hasNextPage ? (
                <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {text.common.more}
                </button>
              ) : null}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
