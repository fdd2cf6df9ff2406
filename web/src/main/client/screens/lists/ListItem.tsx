import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { call } from "../../api/client";
import type { ItemResponse } from "../../api/schema/brand-service";
import { useTexts } from "../../i18n/language";
import { wrongAt } from "../../ui/forms";
import { Avatar, Rating } from "../../ui/parts";
import { personPath } from "../people";
import { isStale } from "../profile/own";
import { list, tagOf } from "./queries";

/** One person of a list. A note is sent when one leaves its field. */
export function ListItem({ listId, item, writes }: { listId: string; item: ItemResponse; writes: boolean }) {
  const { text, format } = useTexts();
  const queries = useQueryClient();
  const path = { listId, userId: item.userId };
  const refresh = () => queries.invalidateQueries({ queryKey: list(listId).queryKey });
  const [note, setNote] = useState<string>();
  const vote = useMutation({
    mutationFn: (mine: "UP" | "DOWN" | null) =>
      mine ? call("PUT /api/v1/brains-lists/{listId}/items/{userId}/vote", { path, body: { vote: mine } }) : call("DELETE /api/v1/brains-lists/{listId}/items/{userId}/vote", { path }),
    onSettled: refresh,
  });
  const write = useMutation({
    mutationFn: (text: string) => call("PUT /api/v1/brains-lists/{listId}/items/{userId}", { path, headers: { "If-Match": tagOf(item) }, body: { note: text.trim() || null, position: item.position } }),
    onSuccess: () => setNote(undefined),
    onSettled: refresh,
  });
  const remove = useMutation({ mutationFn: () => call("DELETE /api/v1/brains-lists/{listId}/items/{userId}", { path, headers: { "If-Match": tagOf(item) } }), onSettled: refresh });
  const name = item.person?.displayName ?? item.displayName ?? item.handle ?? text.common.notYet;
  const mine = vote.isPending ? vote.variables : (item.votes.mine ?? null);
  const failure = vote.error ?? write.error ?? remove.error;
  return (
    <tr>
      <th scope="row">
        <span className="person-head">
          <Avatar size="small" name={name} url={item.person?.avatarUrl ?? item.avatarUrl} />
          <span><Link to={personPath(item.userId, item.person?.roles ?? [])}>{name}</Link><span className="small soft list-headline">{item.person?.headline}</span></span>
        </span>
      </th>
      <td className="end number">{typeof item.person?.followers === "number" ? format.short(item.person.followers) : "–"}</td>
      <td className="end number"><Rating value={item.person?.rating?.value} count={item.person?.rating?.count} /></td>
      <td className="end number">{item.cost ? format.money(item.cost.price) : "–"}</td>
      <td>
        <span className="row list-votes">
          <button type="button" className="button" aria-pressed={mine === "UP"} aria-label={text.lists.up(name)} onClick={() => vote.mutate(mine === "UP" ? null : "UP")}>▲ {format.count(item.votes.up)}</button>
          <button type="button" className="button" aria-pressed={mine === "DOWN"} aria-label={text.lists.down(name)} onClick={() => vote.mutate(mine === "DOWN" ? null : "DOWN")}>▼ {format.count(item.votes.down)}</button>
        </span>
      </td>
      <td>
        {writes ? (
          <textarea className="input list-note" rows={1} maxLength={2000} aria-label={text.lists.noteOf(name)} value={note ?? item.note ?? ""} onChange={event => setNote(event.target.value)}
            onBlur={() => (note !== undefined && note !== (item.note ?? "") ? write.mutate(note) : undefined)} />
        ) : (
          <span className="said">{item.note}</span>
        )}
        {failure ? <p role="alert" className="error-text">{isStale(failure) ? text.profile.changed : (wrongAt(failure, "note") ?? failure.message)}</p> : null}
      </td>
      {writes ? <td><button type="button" className="button button-plain" aria-label={`${text.lists.remove}: ${name}`} disabled={remove.isPending} onClick={() => remove.mutate()}>✕</button></td> : null}
    </tr>
  );
}
