import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { call } from "../../api/client";
import { useTexts } from "../../i18n/language";
import { FormFailure } from "../../ui/forms";
import { Loaded, SkeletonRows } from "../../ui/states";

const byHandle = (brandId: string) =>
  queryOptions({
    queryKey: ["team", brandId, "invitations"],
    queryFn: ({ signal }) => call("GET /api/v1/brands/{brandId}/invitations", { signal, path: { brandId }, query: { limit: 50 } }),
  });

const byMail = (brandId: string) =>
  queryOptions({
    queryKey: ["team", brandId, "email-invitations"],
    queryFn: ({ signal }) => call("GET /api/v1/brands/{brandId}/email-invitations", { signal, path: { brandId }, query: { limit: 50 } }),
  });

/** Who was asked and has not answered. */
export function Invitations({ brandId }: { brandId: string }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const people = useQuery(byHandle(brandId));
  const mails = useQuery(byMail(brandId));
  const refresh = () => queries.invalidateQueries({ queryKey: ["team", brandId] });
  const act = useMutation({
    mutationFn: async ({ id, what }: { id: string; what: "revoke" | "revoke mail" | "resend" }) => {
      const options = { path: { invitationId: id } };
      switch (what) {
        case "revoke":
          await call("POST /api/v1/brands/invitations/{invitationId}/revoke", options);
          break;
        case "revoke mail":
          await call("POST /api/v1/brands/email-invitations/{invitationId}/revoke", options);
          break;
        case "resend":
          await call("POST /api/v1/brands/email-invitations/{invitationId}/resend", options);
      }
    },
    onSettled: refresh,
  });
  const revoke = (id: string, who: string, what: "revoke" | "revoke mail") => (
    <button type="button" className="button button-plain" aria-label={`${text.team.revoke}: ${who}`} disabled={act.isPending} onClick={() => act.mutate({ id, what })}>{text.team.revoke}</button>
  );
  return (
    <>
      <Loaded query={people} skeleton={<SkeletonRows rows={1} />}>
        {({ items }) => (
          <ul className="stack">
            {items.filter(one => one.status === "SENT").map(one => {
              const who = one.user.displayName ?? one.user.handle ?? text.common.notYet;
              return <Row key={one.id} who={who} role={one.role} until={one.expiresAt}>{revoke(one.id, who, "revoke")}</Row>;
            })}
          </ul>
        )}
      </Loaded>
      <Loaded query={mails} skeleton={<SkeletonRows rows={1} />}>
        {({ items }) => (
          <ul className="stack">
            {items.filter(one => one.status === "SENT").map(one => {
              const who = one.email ?? text.common.notYet;
              return (
                <Row key={one.id} who={who} role={one.role} until={one.expiresAt}>
                  <button type="button" className="button button-plain" aria-label={`${text.team.resend}: ${who}`} disabled={act.isPending} onClick={() => act.mutate({ id: one.id, what: "resend" })}>{text.team.resend}</button>
                  {revoke(one.id, who, "revoke mail")}
                </Row>
              );
            })}
          </ul>
        )}
      </Loaded>
      <FormFailure error={act.error} retry={() => act.reset()} />
    </>
  );
}

function Row({ who, role, until, children }: { who: string; role: string; until: string; children: ReactNode }) {
  const { text, format } = useTexts();
  return (
    <li className="card row-wide">
      <div><strong>{who}</strong><p className="small soft">{text.team.roles[role]} · {text.team.until(format.day(until))}</p></div>
      <div className="row">{children}</div>
    </li>
  );
}
