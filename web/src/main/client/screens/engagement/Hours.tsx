import { useQuery } from "@tanstack/react-query";
import { call } from "../../api/client";
import type { EngagementResponse } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import { Act, dayOf } from "../../ui/act";
import { Section } from "../../ui/parts";
import { Loaded, SkeletonRows } from "../../ui/states";
import { hours, useDone } from "./queries";

/** For work by the hour: what was logged, against what was agreed. */
export function Hours({ job }: { job: EngagementResponse }) {
  return job.agreedHours || job.hoursLogged ? <Log job={job} /> : null;
}

function Log({ job }: { job: EngagementResponse }) {
  const { text, format } = useTexts();
  const done = useDone();
  const query = useQuery(hours(job.id));
  const may = (action: string) => job.allowedActions.includes(action);
  return (
    <Section title={text.engagement.hours}>
      <p><strong className="number">{text.engagement.hoursOf(format.count(job.hoursLogged ?? 0), job.agreedHours ? format.count(job.agreedHours) : null)}</strong></p>
      <Loaded query={query} skeleton={<SkeletonRows rows={2} height={32} />}>
        {({ items }) => (
          <ul className="stack-tight">
            {items.map(entry => (
              <li key={entry.id} className="row-wide small">
                <span className={entry.voidedAt ? "void" : undefined}>{format.day(entry.date)} · {text.engagement.h(format.count(entry.hours))}{entry.note ? ` · ${entry.note}` : ""}</span>
                {may("void-hours") && !entry.voidedAt ? (
                  <Act plain draft={`void.${entry.id}`} label={text.engagement.voidHours} name={format.day(entry.date)}
                    perform={(_, attempt) => call("POST /api/v1/engagements/{id}/hours/{entryId}/void", { path: { id: job.id, entryId: entry.id }, headers: { "Idempotency-Key": attempt } }).then(done)} />
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {may("log-hours") ? (
        <Act draft={`hours.${job.id}`} label={text.engagement.logHours}
          asked={[
            { name: "hours", label: text.engagement.howMany, kind: "number", required: true, min: 1, max: 1000 },
            { name: "date", label: text.engagement.onDay, kind: "date", required: true, initial: dayOf(new Date().toISOString()) },
            { name: "note", label: text.engagement.note, kind: "line", max: 500 },
          ]}
          perform={({ hours: count, date, note }, attempt) =>
            call("POST /api/v1/engagements/{id}/hours", { path: { id: job.id }, headers: { "Idempotency-Key": attempt }, body: { hours: Math.round(Number(count)), ...(date ? { date } : {}), ...(note ? { note } : {}) } }).then(done)} />
      ) : null}
    </Section>
  );
}
