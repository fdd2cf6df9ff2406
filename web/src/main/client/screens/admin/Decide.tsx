import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/client";
import type { EngagementResponse } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import { useAttempt } from "../../ui/draft";
import { FormFailure, SelectField, TextField, useFields, wrongAt } from "../../ui/forms";
import { inRupees, rupeesIfAny } from "../../ui/money";

const FAULTS = ["WORKER", "WORKER_NO_SHOW", "HIRER", "MUTUAL"] as const;
const SHOWN = ["decision", "awarded", "fault"];

/** Whose fault it was, what of the fee the worker gets, and why. */
export function Decide({ work }: { work: EngagementResponse }) {
  const { text, format } = useTexts();
  const queries = useQueryClient();
  const { fields, set, forget } = useFields(`decision.${work.id}`, { fault: "MUTUAL" as (typeof FAULTS)[number], awarded: inRupees(work.fee), decision: "" });
  const [key] = useAttempt(fields);
  const decide = useMutation({
    mutationFn: () =>
      call("POST /api/v1/engagements/{id}/resolve", {
        path: { id: work.id },
        headers: { "Idempotency-Key": key },
        body: { fault: fields.fault, awarded: rupeesIfAny(fields.awarded), decision: fields.decision.trim() },
      }),
    onSuccess: forget,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["disputes"] });
      void queries.invalidateQueries({ queryKey: ["engagements"] });
    },
  });
  return (
    <form className="form card" onSubmit={event => { event.preventDefault(); decide.mutate(); }}>
      <div className="form-pair">
        <SelectField label={text.admin.fault} value={fields.fault} onChange={fault => set({ fault: fault as (typeof FAULTS)[number] })} options={FAULTS.map(fault => [fault, text.admin.faults[fault] ?? fault])} error={wrongAt(decide.error, "fault")} />
        <TextField label={text.admin.awarded} hint={text.admin.awardedHint(format.money(work.fee))} type="number" min={0} step="any" required max={inRupees(work.fee)} value={fields.awarded} onChange={awarded => set({ awarded })} error={wrongAt(decide.error, "awarded")} />
      </div>
      <TextField label={text.admin.why} rows={5} required maxLength={3000} value={fields.decision} onChange={decision => set({ decision })} error={wrongAt(decide.error, "decision")} />
      <p className="small soft">{text.admin.sure}</p>
      <FormFailure error={decide.error} shown={SHOWN} retry={() => decide.mutate()} />
      <div><button type="submit" className="button button-main" disabled={decide.isPending}>{text.admin.send}</button></div>
    </form>
  );
}
