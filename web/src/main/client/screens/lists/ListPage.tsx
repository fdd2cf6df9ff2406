import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { call } from "../../api/client";
import type { BrainsListResponse } from "../../api/schema/brand-service";
import { useTexts } from "../../i18n/language";
import { FormFailure } from "../../ui/forms";
import { Section, Title } from "../../ui/parts";
import { Empty, Loaded, SignedIn } from "../../ui/states";
import { PageSkeleton } from "../PersonPage";
import { ListItem } from "./ListItem";
import { ifMatch } from "../profile/own";
import { list } from "./queries";
import { Sharing } from "./Sharing";

export function ListPage() {
  const { listId = "" } = useParams();
  const { text } = useTexts();
  return <SignedIn title={text.lists.title}>{() => <One id={listId} />}</SignedIn>;
}

function One({ id }: { id: string }) {
  const { text } = useTexts();
  const query = useQuery(list(id));
  return <Loaded query={query} title={text.lists.title} skeleton={<PageSkeleton />}>{found => <Content one={found.value} tag={found.tag} />}</Loaded>;
}

function Content({ one, tag }: { one: BrainsListResponse; tag: string }) {
  const { text, format } = useTexts();
  const writes = one.myRole !== "VIEWER";
  return (
    <article className="stack-wide">
      <header className="row-wide">
        <div className="stack-tight">
          <Title>{one.title}</Title>
          <p className="soft"><Link to="/lists">{text.lists.title}</Link> · {text.lists.people(format.count(one.items.length))}</p>
        </div>
        <div className="card figure list-total">
          <p className="small soft">{text.lists.total}</p>
          <p className="list-sum number">{one.totalCost.length === 0 ? "–" : one.totalCost.map(total => format.money(total)).join(" + ")}</p>
          {one.unpriced > 0 ? <p className="small soft">{text.lists.unpriced(format.count(one.unpriced))}</p> : null}
        </div>
      </header>
      {one.items.length === 0 ? (
        <Empty title={text.lists.nobodyTitle} text={text.lists.nobodyText}><Link className="button button-main" to="/discover">{text.nav.discover}</Link></Empty>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-label={one.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.discover.columns.person}</th>
                <th scope="col" className="end">{text.discover.columns.followers}</th>
                <th scope="col" className="end">{text.discover.columns.rating}</th>
                <th scope="col" className="end">{text.lists.cost}</th>
                <th scope="col">{text.lists.votes}</th>
                <th scope="col">{text.lists.note}</th>
                {writes ? <th scope="col"><span className="hidden-visually">{text.lists.remove}</span></th> : null}
              </tr>
            </thead>
            <tbody>{one.items.map(item => <ListItem key={item.userId} listId={one.id} item={item} writes={writes} />)}</tbody>
          </table>
        </div>
      )}
      {one.overlaps.length > 0 ? (
        <Section title={text.lists.overlap}>
          <ul className="stack-tight">
            {one.overlaps.map(other => <li key={other.listId}><Link to={`/lists/${other.listId}`}>{text.lists.overlapOf(format.count(other.creators.length), other.title)}</Link></li>)}
          </ul>
        </Section>
      ) : null}
      {writes ? <><Sharing listId={one.id} /><Delete listId={one.id} tag={tag} /></> : null}
    </article>
  );
}

function Delete({ listId, tag }: { listId: string; tag: string }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [sure, setSure] = useState(false);
  const remove = useMutation({
    mutationFn: () => call("DELETE /api/v1/brains-lists/{listId}", { path: { listId }, headers: ifMatch(tag) }),
    onSuccess: () => {
      void navigate("/lists");
      queries.removeQueries({ queryKey: ["lists", listId] });
      void queries.invalidateQueries({ queryKey: ["lists"] });
    },
  });
  return (
    <div className="stack">
      {sure ? (
        <div className="row">
          <span>{text.lists.deleteSure}</span>
          <button type="button" className="button button-danger" disabled={remove.isPending} onClick={() => remove.mutate()}>{text.lists.yes}</button>
          <button type="button" className="button button-plain" onClick={() => setSure(false)}>{text.lists.no}</button>
        </div>
      ) : (
        <div><button type="button" className="button button-plain" onClick={() => setSure(true)}>{text.lists.delete}</button></div>
      )}
      <FormFailure error={remove.error} retry={() => remove.mutate()} />
    </div>
  );
}
