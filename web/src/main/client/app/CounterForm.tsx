import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../api/client";
import type { ApplicationResponse } from "../api/schema/gig-service";
import { useTexts } from "../i18n/language";
import { useAttempt } from "../ui/draft";
import { FormFailure, TextField, useFields, wrongAt } from "../ui/forms";
import { inRupees, rupeesIfAny } from "../ui/money";

/** Other terms than those that were offered. */
export function CounterForm({ application: one, onDone }: { application: ApplicationResponse; onDone: () => void }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const { fields, set, forget } = useFields(`counter.${one.id}.${one.version}`, { fee: inRupees(one.offer?.fee ?? one.proposedFee), due: one.offer?.dueDate?.slice(0, 10) ?? "", message: "" });
  const [key] = useAttempt(fields);
  const send = useMutation({
    mutationFn: () =>
      call("POST /api/v1/applications/{id}/counter", {
        path: { id: one.id },
        headers: { "Idempotency-Key": key },
        body: {
          fee: rupeesIfAny(fields.fee) ?? one.proposedFee,
          message: fields.message.trim() || null,
          dueDate: fields.due ? new Date(`${fields.due}T18:00:00`).toISOString() : null,
        },
      }),
    onSuccess: () => {
      forget();
      void queries.invalidateQueries({ queryKey: ["applications"] });
      void queries.invalidateQueries({ queryKey: ["summary"] });
      onDone();
    },
  });
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); send.mutate(); }}>
      <div className="form-pair">
        <TextField label={text.offers.counterFee} type="number" min={1} step="any" required value={fields.fee} onChange={fee => set({ fee })} error={wrongAt(send.error, "fee")} />
        <TextField label={text.offers.counterDue} type="date" value={fields.due} onChange={due => set({ due })} error={wrongAt(send.error, "dueDate")} />
      </div>
      <TextField label={text.offers.counterWhy} rows={3} maxLength={2000} value={fields.message} onChange={message => set({ message })} error={wrongAt(send.error, "message")} />
      <FormFailure error={send.error} shown={["fee", "dueDate", "message"]} retry={() => send.mutate()} />
      <div className="row">
        <button type="submit" className="button button-main" disabled={send.isPending}>{text.offers.send}</button>
        <button type="button" className="button button-plain" onClick={onDone}>{text.offers.cancel}</button>
      </div>
    </form>
  );
}
