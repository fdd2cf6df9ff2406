import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/client";
import { useTexts } from "../../i18n/language";
import { FormFailure } from "../../ui/forms";
import { Section } from "../../ui/parts";

const mine = queryOptions({
  queryKey: ["team", "asked me"],
  queryFn: ({ signal }) => call("GET /api/v1/brands/invitations", { signal, query: { limit: 20 } }),
});

/** Teams that would have one. Nothing while there is none. */
export function InvitedMe() {
  const { text } = useTexts();
  const queries = useQueryClient();
  const { data } = useQuery(mine);
  const answer = useMutation({
    mutationFn: ({ id, joins }: { id: string; joins: boolean }) => {
      const options = { path: { invitationId: id } };
      return joins ? call("POST /api/v1/brands/invitations/{invitationId}/accept", options) : call("POST /api/v1/brands/invitations/{invitationId}/decline", options);
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["team"] });
      void queries.invalidateQueries({ queryKey: ["brands"] });
    },
  });
  const open = data?.items.filter(one => one.status === "SENT") ?? [];
  return open.length === 0 ? null : (
    <Section title={text.team.forYou}>
      <ul className="stack">
        {open.map(one => (
          <li key={one.id} className="card row-wide">
            <div><strong>{text.team.joins(one.companyName, text.team.roles[one.role] ?? one.role)}</strong>{one.message ? <p className="said">{one.message}</p> : null}</div>
            <div className="row">
              <button type="button" className="button button-main" disabled={answer.isPending} onClick={() => answer.mutate({ id: one.id, joins: true })}>{text.team.accept}</button>
              <button type="button" className="button" disabled={answer.isPending} onClick={() => answer.mutate({ id: one.id, joins: false })}>{text.team.decline}</button>
            </div>
          </li>
        ))}
      </ul>
      <FormFailure error={answer.error} retry={() => answer.reset()} />
    </Section>
  );
}
