import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { session } from "../api/queries";
import { signIn, signUp } from "../api/session";
import { useTexts } from "../i18n/language";
import { PersonIcon } from "../ui/icons";
import { Section, Title } from "../ui/parts";

export function Landing() {
  const { text } = useTexts();
  const { data } = useQuery(session);
  return (
    <div className="landing">
      <section className="hero">
        <div className="hero-text">
          <Title>{text.landing.title}</Title>
          <p className="lead">{text.landing.lead}</p>
          <div className="row">
            <Link className="button button-main button-large" to="/discover">{text.landing.browse}</Link>
            <a className="button button-large" href="/app">{text.landing.work}</a>
            {data && !data.signedIn && data.offered ? (
              <button type="button" className="button button-large" onClick={() => signUp("/welcome")}>{text.signUp}</button>
            ) : null}
            {data && !data.signedIn && data.demoSignIn ? (
              <button type="button" className="button button-plain button-large" onClick={() => signIn("/")}>
                {text.common.demoSignIn}
              </button>
            ) : null}
          </div>
        </div>
        <Chain />
      </section>
      <ul className="pillars">
        {text.landing.pillars.map(pillar => (
          <li key={pillar.title} className="card stack-tight">
            <h2>{pillar.title}</h2>
            <p className="soft">{pillar.text}</p>
          </li>
        ))}
      </ul>
      <Section title={text.landing.chainTitle}><p className="soft measure">{text.landing.chainText}</p></Section>
    </div>
  );
}

/** Who hires whom, as it goes down from the brand. */
function Chain() {
  const { text } = useTexts();
  return (
    <ol className="chain" aria-label={text.landing.chainTitle}>
      {text.landing.chain.map(link => (
        <li key={link.who}><PersonIcon /><div><strong>{link.who}</strong><p className="small soft">{link.does}</p></div></li>
      ))}
    </ol>
  );
}
