import { infiniteQueryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import { call } from "../api/client";
import { cursor } from "../api/queries";
import { useTexts } from "../i18n/language";
import { Asking } from "../ui/act";
import { Title } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonCards } from "../ui/states";
import { gig } from "./GigPage";
import { Board } from "./hiring/Board";

const SORTS = ["NEWEST", "HIGHEST_RATING", "LOWEST_FEE", "HIGHEST_FEE", "OLDEST"] as const;
type Sort = (typeof SORTS)[number];

const applicantsOf = (gigId: string, sort: Sort) =>
  infiniteQueryOptions({
    queryKey: ["applications", "gig", gigId, sort],
    queryFn: ({ signal, pageParam }) =>
      call("GET /api/v1/gigs/{gigId}/applications", { signal, path: { gigId }, query: { sort, limit: 100, ...cursor(pageParam) } }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

/** Who wants one gig, whether it is of a campaign or not. */
export function ApplicantsPage() {
  const { gigId = "" } = useParams();
  const { text } = useTexts();
  return <SignedIn title={text.hiring.applicants}>{() => <Applicants key={gigId} gigId={gigId} />}</SignedIn>;
}

function Applicants({ gigId }: { gigId: string }) {
  const { text } = useTexts();
  const [address, setAddress] = useSearchParams();
  const sort = SORTS.find(one => one === address.get("sort")) ?? "NEWEST";
  const found = useQuery(gig(gigId));
  const bids = useInfiniteQuery(applicantsOf(gigId, sort));
  return (
    <div className="stack">
      <Title>{found.data ? `${text.hiring.applicants}: ${found.data.title}` : text.hiring.applicants}</Title>
      <div className="row-wide">
        <Link to={`/gigs/${gigId}`}>{text.engagement.gig}</Link>
        <Asking one={{ name: "sort", label: text.hiring.order, kind: "choice", options: SORTS.map(one => [one, text.hiring.orders[one] ?? one]) }} value={sort}
          onChange={value => setAddress({ sort: value }, { replace: true })} />
      </div>
      <Loaded query={bids} skeleton={<SkeletonCards cards={4} />}>
        {({ pages }) => {
          const all = pages.flatMap(page => page.items);
          return all.length === 0 ? (
            <Empty title={text.board.emptyTitle} text={text.hiring.nobodyYet}><Link className="button button-main" to={`/discover?for=${gigId}`}>{text.hiring.findPeople}</Link></Empty>
          ) : (
            <>
              <Board applications={all} />
              {bids.hasNextPage ? <button type="button" className="button more" disabled={bids.isFetchingNextPage} onClick={() => void bids.fetchNextPage()}>{text.common.more}</button> : null}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
