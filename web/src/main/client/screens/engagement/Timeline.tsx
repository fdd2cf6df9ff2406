import type { EngagementResponse } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import type { Messages } from "../../i18n/en";
import type { Formats } from "../../i18n/formats";
import { Section } from "../../ui/parts";
import type { Sides } from "./queries";

type Moment = { at: string; what: string; more?: string | null | undefined };

/** What has happened, the latest first. */
export function Timeline({ job, sides }: { job: EngagementResponse; sides: Sides }) {
  const { text, format } = useTexts();
  return (
    <Section title={text.engagement.timeline}>
      <ol className="timeline">
        {moments(job, sides, text, format).map(({ at, what, more }, index) => (
          <li key={`${at}${index}`}>
            <time dateTime={at} className="small soft">{format.moment(at)}</time>
            <span>{what}</span>
            {more ? <span className="small soft said">{more}</span> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function moments(job: EngagementResponse, sides: Sides, { engagement: text }: Messages, format: Formats): Moment[] {
  const who = (userId: string) => (userId === sides.userId ? text.you : sides.other);
  const all: Moment[] = [{ at: job.startedAt, what: text.started }];
  for (const delivery of job.deliveries ?? []) {
    all.push({ at: delivery.deliveredAt, what: text.delivered(format.count(delivery.revision)), more: delivery.note });
  }
  for (const answer of job.extensions ?? []) {
    const until = format.day(answer.dueDate);
    all.push({ at: answer.requestedAt, what: text.askedFor(who(answer.requestedBy), until), more: answer.reason });
    all.push({ at: answer.answeredAt, what: answer.agreed ? text.extended(until) : text.notExtended });
  }
  if (job.extension) {
    all.push({ at: job.extension.requestedAt, what: text.askedFor(who(job.extension.requestedBy), format.day(job.extension.dueDate)), more: job.extension.reason });
  }
  if (job.cancellation) {
    all.push({ at: job.cancellation.requestedAt, what: text.askedToCancel(who(job.cancellation.requestedBy)), more: text.cancelReasons[job.cancellation.reason] });
    if (job.cancellation.cancelledAt) {
      all.push({ at: job.cancellation.cancelledAt, what: text.cancelled });
    }
  }
  if (job.completedAt) {
    all.push({ at: job.completedAt, what: text.completed });
  }
  return all.sort((one, other) => other.at.localeCompare(one.at));
}
