import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useChosen } from "../api/chosen";
import { call } from "../api/client";
import { me, myBrands, session } from "../api/queries";
import type { HiringSummary, WorkSummary } from "../api/schema/gig-service";
import type { BrandSummary } from "../api/schema/brand-service";
import { useTexts } from "../i18n/language";
import type { Messages } from "../i18n/en";
import { Avatar, Section, Title } from "../ui/parts";
import { Loaded, SkeletonRows } from "../ui/states";
import { Unfinished } from "./welcome/Completeness";
import { CampaignRow, campaignsOf } from "./Campaigns";

export const mySummary = queryOptions({
  queryKey: ["summary", "me"],
  queryFn: ({ signal }) => call("GET /api/v1/users/me/summary", { signal }),
});

const brandSummary = (brandId: string) =>
  queryOptions({
    queryKey: ["summary", "brand", brandId],
    queryFn: ({ signal }) => call("GET /api/v1/brands/{brandId}/summary", { signal, path: { brandId } }),
  });

/** The brand's first screen: what waits, and what the running campaigns have used. */
export function Home() {
  const { text } = useTexts();
  const person = useQuery(me);
  const brands = useQuery(myBrands);
  return (
    <div className="stack-wide">
      <Title>{person.data ? text.home.greeting(person.data.displayName) : text.common.home}</Title>
      <Loaded query={brands} skeleton={<SkeletonRows rows={4} height={96} />}>
        {({ items }) => <Chosen brands={items} />}
      </Loaded>
    </div>
  );
}

function Chosen({ brands }: { brands: BrandSummary[] }) {
  const brand = useChosen(brands);
  return brand ? <BrandHome key={brand.id} brand={brand} /> : <PersonHome />;
}

function BrandHome({ brand }: { brand: BrandSummary }) {
  const { text } = useTexts();
  const summary = useQuery(brandSummary(brand.id));
  const campaigns = useQuery(campaignsOf(brand.id, "LIVE"));
  return (
    <>
      <p className="person-head"><Avatar square size="small" name={brand.companyName} url={brand.logoUrl} /><Link to={`/brands/${brand.id}`}>{brand.companyName}</Link></p>
      <Section title={text.home.waits}>
        <Loaded query={summary} skeleton={<SkeletonRows rows={1} height={120} />}>
          {({ hiring }) => <Waiting items={hiringItems(hiring, text)} />}
        </Loaded>
      </Section>
      <Section title={text.home.budgets} aside={<Link to="/campaigns">{text.campaigns.title}</Link>}>
        <Loaded query={campaigns} skeleton={<SkeletonRows rows={3} height={96} />}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="soft">{text.home.noCampaigns}</p>
            ) : (
              <ul className="stack">{items.map(campaign => <CampaignRow key={campaign.id} campaign={campaign} />)}</ul>
            )
          }
        </Loaded>
      </Section>
    </>
  );
}

/** For those who are in no brand's team. */
function PersonHome() {
  const { text } = useTexts();
  const summary = useQuery(mySummary);
  const who = useQuery(session);
  return (
    <>
      {who.data?.signedIn ? <Unfinished userId={who.data.userId} /> : null}
      <Section title={text.home.waits}>
        <p className="soft">{text.home.noBrand} <a href="/app">{text.common.toApp}</a></p>
        <Loaded query={summary} skeleton={<SkeletonRows rows={1} height={120} />}>
          {({ hiring, work }) => <Waiting items={[...hiringItems(hiring, text), ...workItems(work, text).map(([label, count]): Item => [label, count])]} />}
        </Loaded>
      </Section>
    </>
  );
}

/** Where it can be done, if there is a screen for it. */
type Item = [label: string, count: number, to?: string];

export function hiringItems(hiring: HiringSummary, text: Messages): Item[] {
  return [
    [text.home.undecided, hiring.bids.undecided, "/campaigns"],
    [text.home.counters, hiring.bids.counterOffers.count, "/campaigns"],
    [text.home.deliveries, hiring.deliveries.count, "/jobs?status=DELIVERED"],
    [text.home.extensions, hiring.requests.extensions, "/jobs"],
    [text.home.cancellations, hiring.requests.cancellations, "/jobs?status=CANCEL_REQUESTED"],
    [text.home.disputes, hiring.disputes, "/jobs?status=DISPUTED"],
    [text.home.paymentsDue, hiring.paymentsDue, "/jobs?status=COMPLETED"],
    [text.home.late, hiring.late, "/jobs"],
    [text.home.reviews, hiring.reviews.count, "/jobs?status=COMPLETED"],
  ];
}

export function workItems(work: WorkSummary, text: Messages): Item[] {
  return [
    [text.home.offers, work.offers.count, "/offers"],
    [text.home.directOffers, work.directOffers.count, "/offers"],
    [text.home.invitations, work.invitations, "/offers"],
    [text.home.changes, work.changesRequested, "/work"],
    [text.home.late, work.late, "/work"],
    [text.home.payments, work.paymentsToConfirm, "/work?status=COMPLETED"],
    [text.home.disputes, work.disputes, "/work?status=DISPUTED"],
    [text.home.reviews, work.reviews.count, "/work?status=COMPLETED"],
  ];
}

export function Waiting({ items }: { items: Item[] }) {
  const { text, format } = useTexts();
  const waiting = items.filter(([, count]) => count > 0);
  return waiting.length === 0 ? (
    <p className="soft">{text.home.nothing}</p>
  ) : (
    <dl className="figures">
      {waiting.map(([label, count, to]) => (
        <div key={label} className={to ? "card card-link figure" : "card figure"}>
          <dt>{to ? <Link className="cover" to={to}>{label}</Link> : label}</dt>
          <dd>{format.count(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
