import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client";
import type { ShareLinkResponse } from "../../api/schema/brand-service";
import { useTexts } from "../../i18n/language";
import { FormFailure, SelectField } from "../../ui/forms";
import { Section } from "../../ui/parts";
import { ToldOnce } from "../../ui/ToldOnce";
import { Loaded, SkeletonRows } from "../../ui/states";
import { shares, tagOf } from "./queries";

const A_DAY = 86_400_000;

/** Links for those without an account. The platform tells a link once. */
export function Sharing({ listId }: { listId: string }) {
  const { text, format } = useTexts();
  const queries = useQueryClient();
  const query = useQuery(shares(listId));
  const [days, setDays] = useState("30");
  const refresh = () => queries.invalidateQueries({ queryKey: shares(listId).queryKey });
  const make = useMutation({
    mutationFn: () =>
      call("POST /api/v1/brains-lists/{listId}/shares", {
        path: { listId },
        headers: { "Idempotency-Key": crypto.randomUUID() },
        body: { expiresAt: new Date(Date.now() + Number(days) * A_DAY).toISOString() },
      }),
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: (link: ShareLinkResponse) => call("DELETE /api/v1/brains-lists/{listId}/shares/{shareId}", { path: { listId, shareId: link.id }, headers: { "If-Match": tagOf(link) } }),
    onSettled: refresh,
  });
  const address = make.data ? `${location.origin}/shared/${make.data.path.split("/").at(-1)}` : undefined;
  return (
    <Section title={text.lists.share}>
      <p className="soft">{text.lists.shareLead}</p>
      <form className="row form-line" onSubmit={event => { event.preventDefault(); make.mutate(); }}>
        <SelectField label={text.lists.until} value={days} onChange={setDays} options={Object.entries(text.lists.days)} />
        <button type="submit" className="button" disabled={make.isPending}>{text.lists.makeLink}</button>
      </form>
      {address ? <ToldOnce key={address} text={address}><a className="said" href={address}>{address}</a></ToldOnce> : null}
      <FormFailure error={make.error ?? revoke.error} retry={() => { make.reset(); revoke.reset(); }} />
      <Loaded query={query} skeleton={<SkeletonRows rows={1} />}>
        {({ items }) => (
          <ul className="stack-tight">
            {items.map(one => (
              <li key={one.id} className="row"><span>{text.lists.openUntil(format.moment(one.expiresAt))}</span><button type="button" className="button button-plain" disabled={revoke.isPending} onClick={() => revoke.mutate(one)}>{text.lists.revoke}</button></li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
