import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { call } from "../../api/client";
import { cursor } from "../../api/queries";
import { useTexts } from "../../i18n/language";
import { Title } from "../../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../../ui/states";
import { AdminTabs } from "./AdminTabs";

const disputes = (status: "OPEN" | "RESOLVED") =>
  infiniteQueryOptions({
    queryKey: ["disputes", status],
    queryFn: ({ signal, pageParam }) => call("GET /api/v1/disputes", { signal, query: { status, limit: 50, ...cursor(pageParam) } }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

export function Disputes() {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.admin.disputes}</Title>
      <AdminTabs />
      <SignedIn>{() => <List />}</SignedIn>
    </div>
  );
}

function List() {
  const { text, format } = useTexts();
  const [address, setAddress] = useSearchParams();
  const status = address.get("status") === "RESOLVED" ? "RESOLVED" : "OPEN";
  const query = useInfiniteQuery(disputes(status));
  return (
    <>
      <div className="row" role="group" aria-label={text.admin.disputes}>
        <button type="button" className="button" aria-pressed={status === "OPEN"} onClick={() => setAddress({}, { replace: true })}>{text.admin.open}</button>
        <button type="button" className="button" aria-pressed={status === "RESOLVED"} onClick={() => setAddress({ status: "RESOLVED" }, { replace: true })}>{text.admin.resolved}</button>
      </div>
      <Loaded query={query} skeleton={<SkeletonRows rows={4} height={96} />}>
        {({ pages }) => {
          const all = pages.flatMap(page => page.items);
          return all.length === 0 ? (
            <Empty title={text.admin.emptyTitle} text={text.admin.emptyText} />
          ) : (
            <>
              <ul className="stack">
                {all.map(one => (
                  <li key={one.id} className="card card-link stack-tight">
                    <h2 className="list-name"><Link className="cover" to={`/admin/disputes/${one.engagementId}`}>{one.gigTitle}</Link></h2>
                    <p>{text.admin.reasons[one.reason]} · {format.money(one.fee)} · {text.admin.between(one.brand?.name ?? one.hirer?.displayName ?? text.common.notYet, one.worker?.displayName ?? text.common.notYet)}</p>
                    <p className="clamp">{one.statement}</p>
                    <p className="small soft">{text.admin.by(text.admin.sides[one.openedBySide] ?? one.openedBySide, format.moment(one.openedAt))}</p>
                  </li>
                ))}
              </ul>
              {query.hasNextPage ? <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{text.common.more}</button> : null}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
