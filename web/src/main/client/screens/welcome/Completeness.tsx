import { useQuery } from "@tanstack/react-query";
import { Link, Navigate } from "react-router";
import type { Onboarding } from "../../api/schema/user-service";
import { useTexts } from "../../i18n/language";
import { Section, Share } from "../../ui/parts";
import { onboarding } from "../profile/own";
import { isLeftForLater, isNew, placeOf } from "./steps";

/** How far each role is, and what it still lacks. */
export function Completeness({ onboarding: { roles } }: { onboarding: Onboarding }) {
  const { text, format } = useTexts();
  return (
    <ul className="grid">
      {roles.map(({ role, completeness, missing }) => {
        const share = format.percent(completeness.value ?? 0);
        return (
          <li key={role} className="card stack">
            <div className="row-wide"><h3>{text.roles[role]}</h3><strong className="number">{share}</strong></div>
            <Share part={completeness.value ?? 0} of={1} label={text.welcome.complete(share)} />
            {missing.length === 0 ? (
              <p className="soft">{text.welcome.nothingMissing}</p>
            ) : (
              <div className="stack-tight">
                <p className="small soft">{text.welcome.missing}</p>
                <ul className="stack-tight">{missing.map(({ code }) => {
                  const to = placeOf(code);
                  const name = text.welcome.items[code] ?? code;
                  return <li key={code}>· {to ? <Link to={to}>{name}</Link> : name}</li>;
                })}</ul>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** On the first screen: newcomers are taken along, others are told what is missing while something is. */
export function Unfinished({ userId }: { userId: string }) {
  const { text } = useTexts();
  const { data } = useQuery(onboarding);
  if (!data) {
    return null;
  }
  if (isNew(data) && !isLeftForLater(userId)) {
    return <Navigate to="/welcome" replace />;
  }
  return data.roles.some(role => role.missing.length > 0 && role.role !== "ADMIN") ? (
    <Section title={text.welcome.unfinished} aside={<Link to="/welcome">{text.welcome.next}</Link>}>
      <p className="soft">{text.welcome.unfinishedText}</p>
      <Completeness onboarding={data} />
    </Section>
  ) : null;
}
