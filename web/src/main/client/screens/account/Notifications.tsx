import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { notifications } from "../../api/notifications";
import { call } from "../../api/client";
import type { Notification } from "../../api/schema/user-service";
import { useTexts } from "../../i18n/language";
import { FormFailure } from "../../ui/forms";
import { Avatar, Title } from "../../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../../ui/states";
import { subjectPath } from "./subjects";

export function Notifications({ client }: { client: "dashboard" | "app" }) {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.bell.title}</Title>
      <SignedIn>{() => <List client={client} />}</SignedIn>
    </div>
  );
}

function List({ client }: { client: "dashboard" | "app" }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const [address, setAddress] = useSearchParams();
  const unread = address.get("show") === "unread";
  const query = useInfiniteQuery(notifications(unread));
  const refresh = () => queries.invalidateQueries({ queryKey: ["notifications"] });
  const readAll = useMutation({ mutationFn: (upTo: string) => call("POST /api/v1/notifications/read-all", { body: { upTo } }), onSettled: refresh });
  const read = useMutation({ mutationFn: (id: string) => call("POST /api/v1/notifications/{id}/read", { path: { id } }), onSettled: refresh });
  const newest = query.data?.pages[0]?.items[0];
  return (
    <>
      <div className="row-wide">
        <div className="row" role="group" aria-label={text.bell.title}>
          <button type="button" className="button" aria-pressed={!unread} onClick={() => setAddress({}, { replace: true })}>{text.bell.all}</button>
          <button type="button" className="button" aria-pressed={unread} onClick={() => setAddress({ show: "unread" }, { replace: true })}>{text.bell.unread}</button>
        </div>
        {newest ? <button type="button" className="button button-plain" disabled={readAll.isPending} onClick={() => readAll.mutate(newest.id)}>{text.bell.readAll}</button> : null}
      </div>
      <FormFailure error={readAll.error ?? read.error} retry={() => { readAll.reset(); read.reset(); }} />
      <Loaded query={query} skeleton={<SkeletonRows rows={6} height={72} />}>
        {({ pages }) => {
          const all = pages.flatMap(page => page.items);
          return all.length === 0 ? (
            <Empty title={text.bell.emptyTitle} text={text.bell.emptyText} />
          ) : (
            <>
              <ul className="stack">{all.map(one => <Item key={one.id} one={one} to={subjectPath(one, client)} onRead={() => read.mutate(one.id)} />)}</ul>
              {query.hasNextPage ? <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{text.common.more}</button> : null}
            </>
          );
        }}
      </Loaded>
      <p className="small soft">{text.bell.live}</p>
    </>
  );
}

function Item({ one, to, onRead }: { one: Notification; to: string; onRead: () => void }) {
  const { text, format } = useTexts();
  const who = one.brand?.companyName ?? one.person?.displayName ?? one.actor?.displayName;
  return (
    <li className={one.read ? "card card-link notification" : "card card-link notification notification-new"}>
      <Avatar size="small" square={Boolean(one.brand)} name={who ?? "Crewcall"} url={one.brand?.logoUrl ?? one.person?.avatarUrl ?? one.actor?.avatarUrl} />
      <div className="stack-tight">
        <Link className="cover" to={to} onClick={() => (one.read ? undefined : onRead())}><strong>{one.title}</strong></Link>
        <p className="soft said">{one.body}</p>
        <p className="small soft">{format.moment(one.createdAt)}</p>
      </div>
      {one.read ? null : (
        <div className="row notification-end">
          <span className="chip chip-accent">{text.bell.new}</span>
          <button type="button" className="button button-plain notification-read" aria-label={`${text.bell.read}: ${one.title}`} onClick={onRead}>✓</button>
        </div>
      )}
    </li>
  );
}
