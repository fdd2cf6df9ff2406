import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { call } from "../api/client";
import { scorecard } from "../api/queries";
import { Scorecard } from "../screens/Scorecard";
import { useTexts } from "../i18n/language";
import { Section, Title } from "../ui/parts";
import { Loaded, SignedIn, SkeletonRows } from "../ui/states";

const steps = queryOptions({
  queryKey: ["what-would-raise-it"],
  queryFn: ({ signal }) => call("GET /api/v1/analytics/users/me/what-would-raise-it", { signal }),
});

export function Me() {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.scorecard.title}</Title>
      <p className="soft">{text.scorecard.lead}</p>
      <nav className="links" aria-label={text.more.title}>
        {(["profile", "availability", "earnings", "settings"] as const).map(one => <Link key={one} className="card" to={`/${one}`}>{text.more[one]}</Link>)}
      </nav>
      <SignedIn>{userId => <Mine userId={userId} />}</SignedIn>
    </div>
  );
}

function Mine({ userId }: { userId: string }) {
  const { text, language } = useTexts();
  const card = useQuery(scorecard(userId));
  const raise = useQuery(steps);
  return (
    <div className="stack-wide">
      <Loaded query={card} skeleton={<SkeletonRows rows={3} height={112} />}>{data => <Scorecard card={data} />}</Loaded>
      <Section title={text.scorecard.raise}>
        <Loaded query={raise} skeleton={<SkeletonRows rows={3} height={64} />}>
          {({ items }) => (
            <ul className="stack" lang={language === "en" ? undefined : "en"}>
              {items.slice(0, 6).map(step => (
                <li key={step.step + step.metric} className="card stack-tight"><strong>{step.title}</strong><p className="soft">{step.words}</p></li>
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
    </div>
  );
}
