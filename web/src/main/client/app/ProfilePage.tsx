import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { me } from "../api/queries";
import { OwnCrew, OwnInfluencer, OwnPerson } from "../screens/welcome/Welcome";
import { useTexts } from "../i18n/language";
import { Section, Title } from "../ui/parts";
import { Loaded, SignedIn, SkeletonRows } from "../ui/states";

/** What one says of oneself, role by role. */
export function ProfilePage() {
  const { text } = useTexts();
  return (
    <div className="stack-wide">
      <Title>{text.profile.title}</Title>
      <SignedIn>{userId => <Parts userId={userId} />}</SignedIn>
    </div>
  );
}

function Parts({ userId }: { userId: string }) {
  const { text } = useTexts();
  const person = useQuery(me);
  return (
    <>
      <Section title={text.profile.person}><div className="card"><OwnPerson /></div></Section>
      <Loaded query={person} skeleton={<SkeletonRows rows={2} height={120} />}>
        {({ roles }) => (
          <>
            {roles.includes("INFLUENCER") ? <Section title={text.profile.influencer} aside={<Link to={`/influencers/${userId}`}>{text.profile.look}</Link>}><div className="card"><OwnInfluencer /></div></Section> : null}
            {roles.includes("CREATIVE") ? <Section title={text.profile.crew} aside={<Link to={`/crew/${userId}`}>{text.profile.look}</Link>}><div className="card"><OwnCrew /></div></Section> : null}
          </>
        )}
      </Loaded>
    </>
  );
}
