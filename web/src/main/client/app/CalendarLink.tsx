import { useMutation } from "@tanstack/react-query";
import { call } from "../api/client";
import { useTexts } from "../i18n/language";
import { FormFailure } from "../ui/forms";
import { ToldOnce } from "../ui/ToldOnce";

/** The calendar at an address that only its owner knows, for the calendar program on their phone. */
export function CalendarLink() {
  const { text } = useTexts();
  const renew = useMutation({ mutationFn: () => call("PUT /api/v1/creatives/me/calendar-link", {}) });
  const revoke = useMutation({ mutationFn: () => call("DELETE /api/v1/creatives/me/calendar-link", {}), onSuccess: () => renew.reset() });
  const address = renew.data ? location.origin + renew.data.path : undefined;
  return (
    <details className="card folded">
      <summary><h3>{text.availability.linkTitle}</h3></summary>
      <div className="stack">
        <p className="soft">{text.availability.linkLead}</p>
        {address ? <ToldOnce key={address} text={address}><a className="said" href={address.replace(/^https?/, "webcal")}>{address}</a></ToldOnce> : null}
        <FormFailure error={renew.error ?? revoke.error} retry={() => { renew.reset(); revoke.reset(); }} />
        <div className="row">
          <button type="button" className="button" disabled={renew.isPending} onClick={() => renew.mutate()}>{text.availability.linkMake}</button>
          <button type="button" className="button button-plain" disabled={revoke.isPending} onClick={() => revoke.mutate()}>{text.availability.linkRevoke}</button>
          <span role="status" className="soft">{revoke.isSuccess && !address ? text.availability.linkRevoked : ""}</span>
        </div>
      </div>
    </details>
  );
}
