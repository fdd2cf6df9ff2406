import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { call } from "../../api/client";
import { myBrands, session } from "../../api/queries";
import { useTexts } from "../../i18n/language";
import { Asking } from "../../ui/act";
import { Refusal } from "../../ui/forms";
import { useAttempt, useDraftOf } from "../../ui/draft";
import { words } from "../../ui/parts";
import { Loaded, SkeletonRows } from "../../ui/states";
import { gigsBy } from "./queries";
import "./hiring.css";
import { inRupees, rupees } from "../../ui/money";

/** Asks somebody to come to an open gig, or offers it to them directly. For who is signed in, and not for oneself. */
export function Invite({ userId, name, gigId }: { userId: string; name: string; gigId?: string | null }) {
  const { text } = useTexts();
  const { data } = useQuery(session);
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  if (!data?.signedIn || data.userId === userId) {
    return null;
  }
  return (
    <>
      <button type="button" className="button invite" aria-label={text.hiring.invitePerson(name)} onClick={() => setOpen(true)}>{text.hiring.invite}</button>
      {sent ? <span role="status" className="small">{text.hiring.inviteSent(name)}</span> : null}
      {open ? (
        <dialog className="dialog" aria-label={text.hiring.invitePerson(name)} ref={dialog => { if (dialog && !dialog.open) { dialog.showModal(); } }} onClose={() => setOpen(false)}>
          <OpenGigs me={data.userId} userId={userId} name={name} gigId={gigId ?? ""} close={done => { setSent(done); setOpen(false); }} />
        </dialog>
      ) : null}
    </>
  );
}

type Props = { userId: string; name: string; gigId: string; close: (done: boolean) => void };

/** A team shares its brand's gigs; who is in no team has their own. */
function OpenGigs({ me, ...rest }: Props & { me: string }) {
  const { text } = useTexts();
  const brands = useQuery(myBrands);
  const brandId = brands.data?.items[0]?.id;
  const gigs = useInfiniteQuery({ ...gigsBy({ status: "OPEN", ...(brandId ? { brandId } : { creatorId: me }) }), enabled: !brands.isPending });
  return (
    <Loaded query={gigs} skeleton={<SkeletonRows rows={3} height={48} />}>
      {({ pages }) => {
        const open = pages.flatMap(page => page.items).filter(one => one.slotsLeft > 0);
        return open.length === 0 ? (
          <div className="stack"><p>{text.hiring.noOpenGig}</p><div className="row"><button type="button" className="button" onClick={() => rest.close(false)}>{text.common.close}</button></div></div>
        ) : <Form gigs={open} {...rest} />;
      }}
    </Loaded>
  );
}

type OpenGig = { id: string; title: string; roles: { id: string; profession: string; filled: number; slots: number; budgetPerSlot?: { amount: number } | null }[] };

function Form({ gigs, userId, name, gigId, close }: Props & { gigs: OpenGig[] }) {
  const { text } = useTexts();
  const t = text.hiring;
  const [draft, change, forget] = useDraftOf(`invite.${userId}`, { gigId, roleId: "", message: "", fee: "" });
  const [attempt] = useAttempt(draft);
  const chosen = gigs.find(one => one.id === draft.gigId) ?? gigs[0];
  const roles = (chosen?.roles ?? []).filter(role => role.filled < role.slots);
  const role = roles.find(one => one.id === draft.roleId) ?? roles[0];
  const set = (name: keyof typeof draft) => (value: string) => change(before => ({ ...before, [name]: value }));
  const invite = useMutation({
    mutationFn: () =>
      call("POST /api/v1/gigs/{gigId}/invitations", {
        path: { gigId: chosen?.id ?? "" },
        headers: { "Idempotency-Key": attempt },
        body: {
          gigRoleId: role?.id ?? "",
          userId,
          ...(draft.message ? { message: draft.message } : {}),
          ...(draft.fee ? { terms: { fee: rupees(draft.fee) } } : {}),
        },
      }),
    onSuccess: () => {
      forget();
      close(true);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h2>{t.invitePerson(name)}</h2>
      <Asking first one={{ name: "gig", label: t.whichGig, kind: "choice", options: gigs.map(one => [one.id, one.title]) }} value={chosen?.id ?? ""} onChange={set("gigId")} />
      {roles.length > 1 ? <Asking one={{ name: "role", label: t.whichRole, kind: "choice", options: roles.map(one => [one.id, words(one.profession)]) }} value={role?.id ?? ""} onChange={set("roleId")} /> : null}
      <Asking one={{ name: "message", label: t.message, kind: "text", max: 1000 }} value={draft.message} onChange={set("message")} />
      <Asking one={{ name: "fee", label: t.directFee, hint: `${t.directHint}${role?.budgetPerSlot ? ` (${t.perSlot}: ${inRupees(role.budgetPerSlot)})` : ""}`, kind: "number", min: 0 }} value={draft.fee} onChange={set("fee")} />
      <Refusal error={invite.error} />
      <div className="row">
        <button type="submit" className="button button-main" disabled={invite.isPending || !role}>{t.invite}</button>
        <button type="button" className="button button-plain" onClick={() => close(false)}>{text.common.back}</button>
      </div>
    </form>
  );
}
