import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { call } from "../../api/client";
import type { EngagementResponse } from "../../api/schema/gig-service";
import { forget } from "../../api/uploads";
import { useTexts } from "../../i18n/language";
import { Refusal } from "../../ui/forms";
import { useAttempt, useDraft } from "../../ui/draft";
import { Field, Section } from "../../ui/parts";
import { FileChooser, useUploads } from "./Files";
import { useDone } from "./queries";

/** Hands the work in: a note, and files that may be large. */
export function Deliver({ job }: { job: EngagementResponse }) {
  const { text, format } = useTexts();
  const done = useDone();
  const place = `deliver.${job.id}`;
  const uploads = useUploads(place);
  const [note, setNote, forgetNote] = useDraft(place);
  const ready = uploads.filter(upload => upload.state === "ready");
  const mediaIds = ready.flatMap(upload => upload.mediaId ?? []);
  const [attempt, renew] = useAttempt([note, mediaIds]);
  const deliver = useMutation({
    mutationFn: () =>
      call("POST /api/v1/engagements/{id}/deliveries", {
        path: { id: job.id },
        headers: { "Idempotency-Key": attempt },
        body: { note, mediaIds },
      }),
    onSuccess: async answer => {
      forgetNote();
      renew();
      await forget(place);
      await done(answer);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deliver.mutate();
  };
  const waits = uploads.length - ready.length;
  return (
    <Section title={job.roundsUsed > 0 || job.status === "CHANGES_REQUESTED" ? text.engagement.deliverAgain : text.engagement.deliver}>
      <form className="card stack" onSubmit={submit}>
        <FileChooser place={place} purpose="DELIVERY" uploads={uploads} />
        <Field label={text.engagement.deliveryNote} hint={text.engagement.deliveryHint}>
          {(id, about) => <textarea id={id} aria-describedby={about} className="input" rows={4} maxLength={5000} required value={note} onChange={event => setNote(event.target.value)} />}
        </Field>
        <Refusal error={deliver.error} />
        <div className="row">
          <button type="submit" className="button button-main button-large" disabled={deliver.isPending || waits > 0}>{text.engagement.handIn}</button>
          {waits > 0 ? <span className="small soft" role="status">{text.files.notReady(format.count(waits))}</span> : null}
        </div>
      </form>
    </Section>
  );
}
