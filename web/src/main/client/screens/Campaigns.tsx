import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useChosen } from "../api/chosen";
import { call } from "../api/client";
import { myBrands } from "../api/queries";
import type { BrandSummary } from "../api/schema/brand-service";
import type { CampaignResponse } from "../api/schema/campaign-service";
import { useTexts } from "../i18n/language";
import { Section, Share, Title, words } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../ui/states";

type Status = CampaignResponse["status"];

export const campaignsOf = (brandId: string, status?: Status) =>
  queryOptions({
    queryKey: ["campaigns", brandId, status],
    queryFn: ({ signal }) =>
      call("GET /api/v1/campaigns", { signal, query: { brandId, limit: status ? 5 : 50, ...(status ? { status } : {}) } }),
  });

export function Campaigns() {
  const { text } = useTexts();
  return (
    <div className="stack-wide">
      <div className="row-wide"><Title>{text.campaigns.title}</Title><Link className="button button-main" to="/campaigns/new">{text.hiring.newCampaign}</Link></div>
      <SignedIn>{() => <OfMyBrands />}</SignedIn>
    </div>
  );
}

function OfMyBrands() {
  const { text } = useTexts();
  const brands = useQuery(myBrands);
  return (
    <Loaded query={brands} skeleton={<SkeletonRows rows={4} height={96} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={text.home.noBrand} text={text.campaigns.emptyText} />
        ) : (
          <OfChosen brands={items} />
        )
      }
    </Loaded>
  );
}

function OfChosen({ brands }: { brands: BrandSummary[] }) {
  const brand = useChosen(brands);
  return brand ? <OfBrand key={brand.id} brandId={brand.id} name={brand.companyName} /> : null;
}

function OfBrand({ brandId, name }: { brandId: string; name: string }) {
  const { text } = useTexts();
  const campaigns = useQuery(campaignsOf(brandId));
  return (
    <Section title={name}>
      <Loaded query={campaigns} skeleton={<SkeletonRows rows={3} height={96} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text.campaigns.emptyTitle} text={text.campaigns.emptyText} />
          ) : (
            <ul className="stack">{items.map(campaign => <CampaignRow key={campaign.id} campaign={campaign} />)}</ul>
          )
        }
      </Loaded>
    </Section>
  );
}

export function CampaignRow({ campaign }: { campaign: CampaignResponse }) {
  const { text, format } = useTexts();
  const used = text.home.committed(format.money(campaign.committed), format.money(campaign.budget));
  return (
    <li className="card card-link stack">
      <div className="row-wide">
        <div>
          <h3><Link className="cover" to={`/campaigns/${campaign.id}`}>{campaign.title}</Link></h3>
          <p className="small soft">{words(campaign.category)} · {text.campaigns.dates(format.day(campaign.startDate), format.day(campaign.endDate))}</p>
        </div>
        <span className={campaign.status === "LIVE" ? "chip chip-accent" : "chip"}>{text.campaigns.statuses[campaign.status]}</span>
      </div>
      <Share part={campaign.committed.amount} of={campaign.budget.amount} label={used} />
      <p className="small">{used}</p>
    </li>
  );
}
