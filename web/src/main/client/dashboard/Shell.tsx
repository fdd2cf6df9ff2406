import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, NavLink } from "react-router";
import { me, session } from "../api/queries";
import { useTexts } from "../i18n/language";
import { Logo } from "../ui/icons";
import { useOnline } from "../ui/online";
import { useScreenFocus } from "../ui/screens";
import { Bell, Gear } from "../screens/account/Bell";
import { RoleSwitch } from "../ui/RoleSwitch";
import { SessionButton, Settings } from "../ui/settings";

/** What is around every screen of the dashboard. */
export function Shell({ children }: { children: ReactNode }) {
  const { text } = useTexts();
  const online = useOnline();
  const { data } = useQuery(session);
  const person = useQuery({ ...me, enabled: data?.signedIn === true });
  useScreenFocus();
  return (
    <>
      <a className="skip" href="#main">{text.common.skip}</a>
      <header className="top">
        <div className="top-inner">
          <Link to="/" className="brand-mark"><Logo /> Crewcall</Link>
          <nav aria-label={text.common.menu}>
            <NavLink to="/discover">{text.nav.discover}</NavLink>
            {data?.signedIn ? (
              <>
                <NavLink to="/campaigns">{text.nav.campaigns}</NavLink>
                {person.data?.roles.includes("ADMIN") ? <NavLink to="/admin">{text.admin.nav}</NavLink> : null}
                <NavLink to="/jobs">{text.hiring.jobs}</NavLink>
                <NavLink to="/lists">{text.lists.nav}</NavLink>
                <NavLink to="/team">{text.team.title}</NavLink>
              </>
            ) : null}
            <a href="/app">{text.common.toApp}</a>
          </nav>
          <div className="row top-end">{data?.signedIn ? <><RoleSwitch client="dashboard" /><Bell /><Gear /></> : null}<SessionButton /></div>
        </div>
      </header>
      {online ? null : <div className="banner" role="status">{text.states.offlineTitle}. {text.states.stale}</div>}
      <main id="main" tabIndex={-1}>{children}</main>
      <footer className="bottom">
        <span className="soft small">Crewcall · {text.common.tagline}</span>
        <Settings />
      </footer>
    </>
  );
}
