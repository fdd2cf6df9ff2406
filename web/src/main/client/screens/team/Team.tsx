import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMyBrands } from "../../api/chosen";
import { call } from "../../api/client";
import type { BrandSummary } from "../../api/schema/brand-service";
import { useTexts } from "../../i18n/language";
import { Folded } from "../../ui/Folded";
import { Section, Title } from "../../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../../ui/states";
import { BrandDetails } from "./BrandDetails";
import { Invite } from "./Invite";
import { Invitations } from "./Invitations";
import { InvitedMe } from "./InvitedMe";
import { Member } from "./Member";

export const team = (brandId: string) =>
  queryOptions({
    queryKey: ["brands", brandId],
    queryFn: ({ signal }) => call("GET /api/v1/brands/{brandId}", { signal, path: { brandId } }),
  });

export function Team() {
  const { text } = useTexts();
  return (
    <div className="stack-wide">
      <Title>{text.team.title}</Title>
      <SignedIn>{userId => <><InvitedMe /><OfChosen userId={userId} /></>}</SignedIn>
    </div>
  );
}

function OfChosen({ userId }: { userId: string }) {
  const { text } = useTexts();
  const { query, chosen } = useMyBrands();
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={3} height={72} />}>
      {() => (chosen ? <OfBrand key={chosen.id} brand={chosen} userId={userId} /> : <Empty title={text.home.noBrand} text={text.team.ownersOnly} />)}
    </Loaded>
  );
}

function OfBrand({ brand, userId }: { brand: BrandSummary; userId: string }) {
  const { text } = useTexts();
  const query = useQuery(team(brand.id));
  const owner = brand.myRole === "OWNER";
  return (
    <>
      <Section title={`${text.team.members} · ${brand.companyName}`}>
        <Loaded query={query} skeleton={<SkeletonRows rows={3} height={72} />}>
          {({ members }) => <ul className="stack">{(members ?? []).map(member => <Member key={member.userId} brandId={brand.id} member={member} me={userId} owner={owner} />)}</ul>}
        </Loaded>
      </Section>
      {brand.myRole === "VIEWER" ? null : <Folded title={text.company.title}><BrandDetails brandId={brand.id} /></Folded>}
      {owner ? (
        <>
          <Section title={text.team.invite}><Invite brandId={brand.id} /></Section>
          <Folded title={text.team.open}><Invitations brandId={brand.id} /></Folded>
        </>
      ) : (
        <p className="soft">{text.team.ownersOnly}</p>
      )}
    </>
  );
}
