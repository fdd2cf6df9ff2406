import { NavLink } from "react-router";
import { useTexts } from "../i18n/language";

/** What is on its way to a job. */
export function ApplicationTabs() {
  const { text } = useTexts();
  return (
    <nav className="tab-row" aria-label={text.nav.applications}>
      <NavLink to="/applications">{text.nav.applications}</NavLink>
      <NavLink to="/offers">{text.offers.tab}</NavLink>
      <NavLink to="/saved">{text.saved.tab}</NavLink>
    </nav>
  );
}
