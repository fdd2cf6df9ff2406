import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { me, session } from "../api/queries";
import { signIn, signUp } from "../api/session";
import { Unfinished } from "../screens/welcome/Completeness";
import { mySummary, Waiting, workItems } from "../screens/Home";
import { useTexts } from "../i18n/language";
import { Section, Title } from "../ui/parts";
import { Loaded, SkeletonRows } from "../ui/states";
import { DueNext } from "./Work";

export function AppHome() {
  const { data, isPending } = useQuery(session);
  if (isPending) {
    return <SkeletonRows rows={4} height={96} />;
  }
  return data?.signedIn ? <SignedInHome userId={data.userId} /> : <Welcome />;
}

function SignedInHome({ userId }: { userId: string }) {
  const { text } = useTexts();
  const person = useQuery(me);
  const summary = useQuery(mySummary);
  return (
    <div className="stack-wide">
      <Title>{person.data ? text.home.greeting(person.data.displayName) : text.common.home}</Title>
      <Section title={text.home.waits}>
        <Loaded query={summary} skeleton={<SkeletonRows rows={1} height={120} />}>
          {({ work }) => <Waiting items={workItems(work, text)} />}
        </Loaded>
      </Section>
      <Section title={text.work.title} aside={<Link to="/work">{text.common.more}</Link>}><DueNext /></Section>
      <Unfinished userId={userId} />
    </div>
  );
}

function Welcome() {
  const { text } = useTexts();
  const { data } = useQuery(session);
  return (
    <div className="landing">
      <section className="hero-text">
        <Title>{text.landing.title}</Title>
        <p className="lead">{text.landing.lead}</p>
        <div className="row">
          <Link className="button button-main button-large" to="/gigs">{text.nav.gigs}</Link>
          {data && !data.signedIn && data.offered ? (
            <>
              <button type="button" className="button button-large" onClick={() => signUp("/app/welcome")}>{text.signUp}</button>
              <button type="button" className="button button-plain button-large" onClick={() => signIn("/app")}>{text.common.signIn}</button>
            </>
          ) : null}
        </div>
      </section>
      <ul className="pillars">
        {text.landing.pillars.map(pillar => (
          <li key={pillar.title} className="card stack-tight"><h2>{pillar.title}</h2><p className="soft">{pillar.text}</p></li>
        ))}
      </ul>
    </div>
  );
}
