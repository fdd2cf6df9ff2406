import { useMutation, useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { call } from "../../api/client";
import type { EngagementResponse, ReviewResponse } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import { Refusal } from "../../ui/forms";
import { useAttempt, useDraftOf } from "../../ui/draft";
import { Chips, Field, Section, Stars, words } from "../../ui/parts";
import { Loaded, SkeletonRows } from "../../ui/states";
import { gig } from "../GigPage";
import { reviewsOf, useDone, type Sides } from "./queries";

const ENDED = ["COMPLETED", "RESOLVED", "CANCELLED"];

/** What both say about each other: sealed until both have, or two weeks have passed. */
export function ReviewPair({ job, sides }: { job: EngagementResponse; sides: Sides }) {
  const { text } = useTexts();
  const writes = job.allowedActions.includes("review");
  if (!writes && !ENDED.includes(job.status)) {
    return null;
  }
  return (
    <Section title={text.engagement.reviews}>
      {writes ? <Write job={job} sides={sides} /> : null}
      <Written job={job} sides={sides} />
    </Section>
  );
}

function Written({ job, sides }: { job: EngagementResponse; sides: Sides }) {
  const { text } = useTexts();
  const query = useQuery(reviewsOf(job.id));
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={1} height={96} />}>
      {({ items }) =>
        items.length === 0 ? (
          job.allowedActions.includes("review") ? null : <p className="soft">{text.engagement.noReviews}</p>
        ) : (
          <ul className="stack">{items.map(review => <One key={review.id} review={review} sides={sides} />)}</ul>
        )
      }
    </Loaded>
  );
}

function One({ review, sides }: { review: ReviewResponse; sides: Sides }) {
  const { text } = useTexts();
  const done = useDone();
  const own = (review.authorSide === "WORKER") === sides.worker;
  return (
    <li className="card stack">
      <p className="row-wide"><strong>{own ? text.engagement.yourReview : text.engagement.theirReview(sides.other)}</strong><Stars count={review.rating} /></p>
      {review.text ? <p className="measure said">{review.text}</p> : null}
      {review.skills.length > 0 ? <Chips values={review.skills.map(words)} /> : null}
      {review.sealed ? <p className="small soft">{text.engagement.sealed(sides.other)}</p> : null}
      {review.reply?.text ? <blockquote className="reply said">{review.reply.text}</blockquote> : null}
      {review.allowedActions.includes("reply") ? <ReplyTo review={review} done={() => void done()} /> : null}
    </li>
  );
}

function ReplyTo({ review, done }: { review: ReviewResponse; done: () => void }) {
  const { text } = useTexts();
  const [{ said }, change, forget] = useDraftOf(`reply.${review.id}`, { said: "" });
  const [attempt] = useAttempt(said);
  const reply = useMutation({
    mutationFn: () => call("POST /api/v1/reviews/{id}/reply", { path: { id: review.id }, headers: { "Idempotency-Key": attempt }, body: { text: said } }),
    onSuccess: () => {
      forget();
      done();
    },
  });
  return (
    <details>
      <summary>{text.engagement.reply}</summary>
      <form className="stack act" onSubmit={event => { event.preventDefault(); reply.mutate(); }}>
        <Field label={text.engagement.replyText}>
          {id => <textarea id={id} className="input" rows={3} required maxLength={2000} value={said} onChange={event => change(() => ({ said: event.target.value }))} />}
        </Field>
        <Refusal error={reply.error} />
        <button type="submit" className="button button-main" disabled={reply.isPending}>{text.engagement.reply}</button>
      </form>
    </details>
  );
}

type Draft = { rating: number; text: string; skills: string[] };

function Write({ job, sides }: { job: EngagementResponse; sides: Sides }) {
  const { text } = useTexts();
  const done = useDone();
  const [draft, change, forget] = useDraftOf<Draft>(`review.${job.id}`, { rating: 0, text: "", skills: [] });
  const [attempt, renew] = useAttempt(draft);
  // The hirer says which of the asked skills were there to be seen.
  const asked = useQuery({ ...gig(job.gigId), enabled: !sides.worker });
  const skills = sides.worker ? [] : (asked.data?.roles.find(role => role.id === job.gigRoleId)?.skillTags ?? []);
  const send = useMutation({
    mutationFn: () =>
      call("POST /api/v1/engagements/{id}/reviews", {
        path: { id: job.id },
        headers: { "Idempotency-Key": attempt },
        body: { rating: draft.rating, ...(draft.text ? { text: draft.text } : {}), ...(draft.skills.length > 0 ? { skills: draft.skills } : {}) },
      }),
    onSuccess: () => {
      forget();
      renew();
      return done();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <form className="card stack" onSubmit={submit}>
      <p className="soft small">{text.engagement.reviewLead(sides.other)}</p>
      <fieldset>
        <legend className="legend">{text.engagement.howWasIt(sides.other)}</legend>
        <div className="star-choice">
          {[1, 2, 3, 4, 5].map(count => (
            <label key={count} className={count <= draft.rating ? "star star-on" : "star"}>
              <input className="hidden-visually" type="radio" name={`rating-${job.id}`} required value={count} checked={draft.rating === count}
                onChange={() => change(before => ({ ...before, rating: count }))} />
              <span aria-hidden="true">★</span><span className="hidden-visually">{text.person.stars(count)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {skills.length > 0 ? (
        <fieldset>
          <legend className="legend">{text.engagement.skillsSeen}</legend>
          <div className="row">
            {skills.map(skill => (
              <label key={skill} className="option">
                <input type="checkbox" checked={draft.skills.includes(skill)}
                  onChange={event => change(before => ({ ...before, skills: event.target.checked ? [...before.skills, skill] : before.skills.filter(one => one !== skill) }))} />
                {words(skill)}
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      <Field label={text.engagement.inWords}>
        {id => <textarea id={id} className="input" rows={4} maxLength={3000} value={draft.text} onChange={event => change(before => ({ ...before, text: event.target.value }))} />}
      </Field>
      <Refusal error={send.error} />
      <div className="row"><button type="submit" className="button button-main" disabled={send.isPending || draft.rating === 0}>{text.engagement.sendReview}</button></div>
    </form>
  );
}
