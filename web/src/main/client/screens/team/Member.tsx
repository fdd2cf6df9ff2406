import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client";
import type { MemberResponse } from "../../api/schema/brand-service";
import { useTexts } from "../../i18n/language";
import { FormFailure } from "../../ui/forms";
import { Avatar } from "../../ui/parts";
import { tagOf } from "../lists/queries";

const ROLES = ["OWNER", "MANAGER", "VIEWER"] as const;
type Role = (typeof ROLES)[number];

export function Member({ brandId, member, me, owner }: { brandId: string; member: MemberResponse; me: string; owner: boolean }) {
  const { text, format } = useTexts();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const path = { brandId, userId: member.userId };
  const refresh = () => queries.invalidateQueries({ queryKey: ["brands"] });
  const change = useMutation({ mutationFn: (role: Role) => call("PUT /api/v1/brands/{brandId}/members/{userId}", { path, headers: { "If-Match": tagOf(member) }, body: { role } }), onSettled: refresh });
  const remove = useMutation({ mutationFn: () => call("DELETE /api/v1/brands/{brandId}/members/{userId}", { path, headers: { "If-Match": tagOf(member) } }), onSettled: refresh });
  const name = member.person?.displayName ?? member.displayName ?? text.common.notYet;
  const handle = member.person?.handle ?? member.handle;
  const self = member.userId === me;
  return (
    <li className="card stack">
      <div className="row-wide">
        <div className="person-head">
          <Avatar name={name} url={member.person?.avatarUrl ?? member.avatarUrl} />
          <div>
            <h3>{name} {self ? <span className="chip">{text.team.you}</span> : null}</h3>
            <p className="small soft">{handle ? `@${handle} · ` : ""}{text.team.since(format.day(member.joinedAt))}</p>
          </div>
        </div>
        <div className="row">
          {owner && !self ? (
            <label>
              <span className="hidden-visually">{`${text.team.role}: ${name}`}</span>
              <select className="input" value={change.isPending ? change.variables : member.role} disabled={change.isPending} onChange={event => change.mutate(event.target.value as Role)}>
                {ROLES.map(role => <option key={role} value={role}>{text.team.roles[role]}</option>)}
              </select>
            </label>
          ) : (
            <span className="chip chip-accent">{text.team.roles[member.role]}</span>
          )}
          {owner || self ? <button type="button" className="button button-plain" aria-label={`${self ? text.team.leave : text.team.remove}: ${name}`} onClick={() => setSure(true)}>{self ? text.team.leave : text.team.remove}</button> : null}
        </div>
      </div>
      <p className="small soft">{text.team.roles[member.role]} {text.team.what[member.role]}</p>
      {sure ? (
        <div className="row">
          <span>{text.team.sure(name)}</span>
          <button type="button" className="button button-danger" disabled={remove.isPending} onClick={() => remove.mutate()}>{text.team.remove}</button>
          <button type="button" className="button button-plain" onClick={() => setSure(false)}>{text.team.keep}</button>
        </div>
      ) : null}
      <FormFailure error={change.error ?? remove.error} retry={() => { change.reset(); remove.reset(); }} />
    </li>
  );
}
