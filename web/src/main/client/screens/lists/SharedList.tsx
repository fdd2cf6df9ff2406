import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { ApiError, call } from "../../api/client";
import { useTexts } from "../../i18n/language";
import { Avatar, Rating, Title } from "../../ui/parts";
import { Empty, Loaded } from "../../ui/states";
import { PageSkeleton } from "../PersonPage";
import { personPath } from "../people";

const shared = (token: string) =>
  queryOptions({
    queryKey: ["shared list", token],
    queryFn: ({ signal }) => call("GET /api/v1/brains-lists/shared/{token}", { signal, path: { token } }),
  });

/** What a link shows to whoever has it, without an account. */
export function SharedList() {
  const { token = "" } = useParams();
  const { text, format } = useTexts();
  const query = useQuery(shared(token));
  if (query.error instanceof ApiError && [400, 404, 410].includes(query.error.status)) {
    return <><Title hidden>{text.lists.goneTitle}</Title><Empty title={text.lists.goneTitle} text={text.lists.goneText} /></>;
  }
  return (
    <Loaded query={query} title={text.lists.title} skeleton={<PageSkeleton />}>
      {one => (
        <article className="stack-wide">
          <header className="stack-tight">
            <Title>{one.title}</Title>
            <p className="soft">{text.lists.sharedBy(one.companyName)} · {text.lists.people(format.count(one.items.length))}</p>
            <p>{text.lists.total}: <strong className="number">{one.totalCost.length === 0 ? "–" : one.totalCost.map(total => format.money(total)).join(" + ")}</strong>{one.unpriced > 0 ? <span className="soft"> · {text.lists.unpriced(format.count(one.unpriced))}</span> : null}</p>
          </header>
          <ul className="grid">
            {one.items.map(item => {
              const name = item.person?.displayName ?? item.displayName ?? item.handle ?? text.common.notYet;
              return (
                <li key={item.userId} className="card card-link stack">
                  <div className="person-head">
                    <Avatar name={name} url={item.person?.avatarUrl ?? item.avatarUrl} />
                    <div><h2 className="list-name"><Link className="cover" to={personPath(item.userId, item.person?.roles ?? [])}>{name}</Link></h2><p className="small soft">{item.person?.headline}</p></div>
                  </div>
                  <div className="row-wide person-foot"><Rating value={item.person?.rating?.value} count={item.person?.rating?.count} /><strong className="number">{item.cost ? format.money(item.cost.price) : ""}</strong></div>
                </li>
              );
            })}
          </ul>
        </article>
      )}
    </Loaded>
  );
}
