import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams, useSearchParams } from "react-router";
import { crewMember, influencer, reviewsOfUser, scorecard } from "../api/queries";
import { useTexts } from "../i18n/language";
import { Avatar, Chips, Rating, Section, Title, words } from "../ui/parts";
import { Loaded, Skeleton, SkeletonRows } from "../ui/states";
import { Invite } from "./hiring/Invite";
import { AddToList } from "./lists/AddToList";
import { Reels } from "./Reels";
import { Reviews } from "./Reviews";
import { Scorecard } from "./Scorecard";

type Money = { amount: number; currency: string };

export function InfluencerPage() {
  const { userId = "" } = useParams();
  const { text, format } = useTexts();
  const profile = useQuery(influencer(userId));
  return (
    <Loaded query={profile} title={text.person.title} skeleton={<PageSkeleton />}>
      {person => (
        <Page
          userId={userId}
          person={person}
          city={person.owner?.city}
          about={person.headline}
          tags={person.categories}
          aside={
            <>
              <Section title={text.person.accounts}>
                <ul className="stack">
                  {person.accounts.map(account => (
                    <li key={account.platform + account.handle} className="row-wide">
                      <span>{account.platform === "YOUTUBE" ? "YouTube" : "Instagram"} <span className="soft">@{account.handle}</span></span>
                      <strong className="number">{format.short(account.followers)}</strong>
                    </li>
                  ))}
                </ul>
              </Section>
              <Rates rates={person.rateCard.map(rate => [text.person.deliverables[rate.deliverable], rate.price])} />
              <Away days={person.unavailable} />
            </>
          }
          reels={<Reels reels={person.reels} />}
        />
      )}
    </Loaded>
  );
}

export function CrewPage() {
  const { userId = "" } = useParams();
  const { text } = useTexts();
  const profile = useQuery(crewMember(userId));
  return (
    <Loaded query={profile} title={text.person.title} skeleton={<PageSkeleton />}>
      {person => (
        <Page
          userId={userId}
          person={person}
          city={person.city}
          about={person.bio}
          tags={person.professions}
          aside={
            <>
              <Rates
                rates={[
                  ...(person.dayRate ? [[text.person.perDay, person.dayRate] as [string, Money]] : []),
                  ...(person.projectRate ? [[text.person.perProject, person.projectRate] as [string, Money]] : []),
                ]}
              />
              {person.skillTags.length > 0 ? (
                <Section title={text.person.skills}><Chips values={person.skillTags.map(words)} /></Section>
              ) : null}
              <Away days={person.unavailable} />
            </>
          }
          reels={<Reels reels={person.reels} />}
        />
      )}
    </Loaded>
  );
}

/** What both kinds of profile say alike. */
type Person = {
  owner?: { displayName: string; handle: string; avatarUrl?: string | null | undefined } | null | undefined;
  rating?: { value: number; count: number } | null | undefined;
  responseHours?: number | null | undefined;
};

/** What each says in its own way. */
type Heading = { person: Person; city?: string | null | undefined; about?: string | null | undefined; tags: string[] };

function Page({ userId, aside, reels, ...heading }: Heading & { userId: string; aside: ReactNode; reels: ReactNode }) {
  const { text } = useTexts();
  const name = heading.person.owner?.displayName ?? text.common.notYet;
  const [address] = useSearchParams();
  const card = useQuery(scorecard(userId));
  const reviews = useInfiniteQuery(reviewsOfUser(userId));
  return (
    <article className="person-page">
      <Head name={name} {...heading} />
      <div className="row">
        <Invite userId={userId} name={name} gigId={address.get("for")} />
        {location.pathname.startsWith("/app") ? null : <AddToList userId={userId} />}
      </div>
      <div className="columns">
        <div className="stack-wide">
          <Section title={text.person.reels}>{reels}</Section>
          <Section title={text.scorecard.title}>
            <p className="soft">{text.scorecard.lead}</p>
            <Loaded query={card} skeleton={<SkeletonRows rows={2} height={96} />}>{data => <Scorecard card={data} />}</Loaded>
          </Section>
          <Section title={text.person.reviews}><Reviews query={reviews} subject={name} /></Section>
        </div>
        <div className="stack-wide card">{aside}</div>
      </div>
    </article>
  );
}

function Head({ name, person, city, about, tags }: Heading & { name: string }) {
  const { text } = useTexts();
  return (
    <header className="page-head">
      <Avatar size="large" name={name} url={person.owner?.avatarUrl} />
      <div className="stack-tight">
        <Title>{name}</Title>
        <p className="soft">{[person.owner ? `@${person.owner.handle}` : null, city].filter(Boolean).join(" · ")}</p>
        {about ? <p className="measure">{about}</p> : null}
        <div className="row">
          <Rating value={person.rating?.value} count={person.rating?.count} />
          {typeof person.responseHours === "number" ? <span className="soft small">· <ReplyTime hours={person.responseHours} /></span> : null}
        </div>
        <Chips accent values={tags.map(words)} />
        {tags.length === 0 ? null : <span className="hidden-visually">{text.person.skills}</span>}
      </div>
    </header>
  );
}

function ReplyTime({ hours }: { hours: number }) {
  const { text, format } = useTexts();
  const DAY = 24;
  const time =
    hours < 2 * DAY
      ? text.person.hours(format.count(Math.max(1, Math.round(hours))))
      : text.person.days(format.count(Math.round(hours / DAY)));
  return <>{text.person.repliesIn(time)}</>;
}

function Rates({ rates }: { rates: [string, Money][] }) {
  const { text, format } = useTexts();
  return (
    <Section title={text.person.rates}>
      {rates.length === 0 ? (
        <p className="soft">{text.person.noRates}</p>
      ) : (
        <dl className="pairs">
          {rates.map(([name, price]) => (
            <div key={name} className="row-wide"><dt>{name}</dt><dd className="number"><strong>{format.money(price)}</strong></dd></div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function Away({ days }: { days: { from: string; to: string }[] }) {
  const { text, format } = useTexts();
  return days.length === 0 ? null : (
    <Section title={text.person.away}>
      <ul className="stack-tight">
        {days.slice(0, 5).map(({ from, to }) => (
          <li key={from} className="small">{text.person.awayDays(format.day(from), format.day(to))}</li>
        ))}
      </ul>
    </Section>
  );
}

export function PageSkeleton() {
  return (
    <div className="stack-wide">
      <div className="page-head"><Skeleton height={96} width="96px" /><Skeleton height={96} /></div>
      <SkeletonRows rows={4} height={96} />
    </div>
  );
}
