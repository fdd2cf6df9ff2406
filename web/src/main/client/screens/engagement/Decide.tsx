import { useEffect, useRef, useState } from "react";
import { call } from "../../api/client";
import type { EngagementResponse } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import { Act } from "../../ui/act";
import { Refusal } from "../../ui/forms";
import { useAttempt, useDraft } from "../../ui/draft";
import { Field } from "../../ui/parts";
import { useMutation } from "@tanstack/react-query";
import { useDone } from "./queries";

/** What the hirer says to what was handed in. */
export function Decide({ job }: { job: EngagementResponse }) {
  const { text, format } = useTexts();
  const done = useDone();
  const may = (action: string) => job.allowedActions.includes(action);
  if (!may("approve") && !may("request-changes")) {
    return job.status === "DELIVERED" ? <p className="soft">{text.engagement.waitsForHirer}</p> : null;
  }
  return (
    <div className="card stack">
      <p className="small soft">{text.engagement.silence}</p>
      {may("approve") ? (
        <div className="row"><Act main draft={`approve.${job.id}`} label={text.engagement.approve} lead={text.engagement.approveLead(format.money(job.fee))}
          perform={(_, attempt) => call("POST /api/v1/engagements/{id}/approve", { path: { id: job.id }, headers: { "Idempotency-Key": attempt } }).then(done)} /></div>
      ) : null}
      {may("request-changes") ? <Changes job={job} /> : <p className="small soft">{text.engagement.noRounds}</p>}
    </div>
  );
}

/** Playing films and sounds say where they are, so that a wish can name the second. */
function useTimeMark(): string | null {
  const [mark, setMark] = useState<string | null>(null);
  useEffect(() => {
    const seen = (event: Event) => {
      if (event.target instanceof HTMLMediaElement && "timeMarks" in event.target.dataset) {
        const second = Math.floor(event.target.currentTime);
        setMark(`${Math.floor(second / 60)}:${String(second % 60).padStart(2, "0")}`);
      }
    };
    // These do not bubble.
    addEventListener("timeupdate", seen, true);
    return () => removeEventListener("timeupdate", seen, true);
  }, []);
  return mark;
}

function Changes({ job }: { job: EngagementResponse }) {
  const { text, format } = useTexts();
  const done = useDone();
  const mark = useTimeMark();
  const area = useRef<HTMLTextAreaElement>(null);
  const [note, setNote, forget] = useDraft(`changes.${job.id}`);
  const [open, setOpen] = useState(note !== "");
  const [attempt, renew] = useAttempt(note);
  const ask = useMutation({
    mutationFn: () => call("POST /api/v1/engagements/{id}/request-changes", { path: { id: job.id }, headers: { "Idempotency-Key": attempt }, body: { note } }),
    onSuccess: answer => {
      forget();
      renew();
      return done(answer);
    },
  });
  const left = format.count(job.changeRounds - job.roundsUsed);
  if (!open) {
    return <div className="row"><button type="button" className="button" onClick={() => setOpen(true)}>{text.engagement.requestChanges}</button><span className="small soft">{text.engagement.roundsLeft(left)}</span></div>;
  }
  return (
    <form className="stack act" onSubmit={event => { event.preventDefault(); ask.mutate(); }}>
      <Field label={text.engagement.whatChanges} hint={text.engagement.marksHint}>
        {(id, about) => <textarea ref={area} id={id} aria-describedby={about} className="input" rows={4} maxLength={2000} required autoFocus value={note} onChange={event => setNote(event.target.value)} />}
      </Field>
      <Refusal error={ask.error} />
      <div className="row">
        {mark ? (
          <button type="button" className="button" onClick={() => { setNote(`${note}${note === "" || note.endsWith("\n") ? "" : "\n"}${mark} `); area.current?.focus(); }}>
            {text.engagement.mark(mark)}
          </button>
        ) : null}
        <button type="submit" className="button button-main" disabled={ask.isPending}>{text.engagement.requestChanges}</button>
        <button type="button" className="button button-plain" onClick={() => setOpen(false)}>{text.common.back}</button>
      </div>
    </form>
  );
}
