import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { brand, gigsOfBrand, reviewsOfBrand } from "../api/queries";
import { useTexts } from "../i18n/language";
import { Avatar, Rating, Section, Title } from "../ui/parts";
import { Loaded, SkeletonRows } from "../ui/states";
import { GigCard } from "./gigs";
import { PageSkeleton } from "./PersonPage";
import { Reviews } from "./Reviews";

export function BrandPage() {
  const { brandId = "" } = useParams();
  const { text, format } = useTexts();
  const page = useQuery(brand(brandId));
  const reviews = useInfiniteQuery(reviewsOfBrand(brandId));
  const gigs = useInfiniteQuery(gigsOfBrand(brandId));
  return (
    <Loaded query={page} title={text.roles.BRAND} skeleton={<PageSkeleton />}>
      {company => (
        <article className="person-page">
          <header className="page-head">
            <Avatar square size="large" name={company.companyName} url={company.logoUrl} />
            <div className="stack-tight">
              <Title>{company.companyName}</Title>
              <p className="soft">{[company.industry, company.city].filter(Boolean).join(" · ")}</p>
              {company.description ? <p className="measure said">{company.description}</p> : null}
              <div className="row">
                <Rating value={company.hirer.rating?.value} count={company.hirer.rating?.count} />
                <span className="soft small">
                  · {format.count(company.hirer.engagementsCompleted)} {text.brand.jobs} · {format.count(company.hirer.openGigs)} {text.brand.openGigs}
                </span>
              </div>
            </div>
          </header>
          <div className="stack-wide">
            <Section title={text.brand.gigs}>
              <Loaded query={gigs} skeleton={<SkeletonRows rows={3} height={96} />}>
                {({ pages }) => {
                  const open = pages.flatMap(one => one.items);
                  return open.length === 0 ? (
                    <p className="soft">{text.brand.noGigs}</p>
                  ) : (
                    <>
                      <ul className="grid">{open.map(gig => <GigCard key={gig.id} gig={gig} />)}</ul>
                      {gigs.hasNextPage ? (
                        <button type="button" className="button more" disabled={gigs.isFetchingNextPage} onClick={() => void gigs.fetchNextPage()}>
                          {text.common.more}
                        </button>
                      ) : null}
                    </>
                  );
                }}
              </Loaded>
            </Section>
            <Section title={text.person.reviews}><Reviews query={reviews} subject={company.companyName} /></Section>
          </div>
        </article>
      )}
    </Loaded>
  );
}
