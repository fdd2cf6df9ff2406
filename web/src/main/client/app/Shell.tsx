import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, NavLink } from "react-router";
import { session } from "../api/queries";
import { useTexts } from "../i18n/language";
import { ChartIcon, HomeIcon, Logo, SearchIcon, SendIcon, WorkIcon } from "../ui/icons";
import { useOnline } from "../ui/online";
import { useScreenFocus } from "../ui/screens";
import { Bell, Gear } from "../screens/account/Bell";
import { RoleSwitch } from "../ui/RoleSwitch";
import { SessionButton, Settings } from "../ui/settings";

/** What is around every screen of the app: the tabs are where a thumb is. */
export function Shell({ children }: { children: ReactNode }) {
  const { text } = useTexts();
  const online = useOnline();
  const { data } = useQuery(session);
  useScreenFocus();
  const tabs = [
    { to: "/", name: text.common.home, Icon: HomeIcon },
    { to: "/gigs", name: text.nav.gigs, Icon: SearchIcon },
    { to: "/applications", name: text.nav.applications, Icon: SendIcon },
    { to: "/work", name: text.nav.work, Icon: WorkIcon },
    { to: "/me", name: text.nav.me, Icon: ChartIcon },
  ];
  return (
    <>
      <a className="skip" href="#main">{text.common.skip}</a>
      <header className="app-top">
        <Link to="/" className="brand-mark" aria-label="Crewcall"><Logo /> <span className={data?.signedIn ? "brand-word" : undefined}>Crewcall</span></Link>
        <div className="row app-top-end">{data?.signedIn ? <><RoleSwitch client="app" /><Bell /><Gear /></> : <SessionButton />}</div>
      </header>
      {online ? null : <div className="banner" role="status">{text.states.offlineTitle}. {text.states.stale}</div>}
      <main id="main" tabIndex={-1}>{children}</main>
      <footer className="app-bottom"><Settings /><a href="/">{text.common.toDashboard}</a></footer>
      <nav className="tabs" aria-label={text.common.menu}>
        {tabs.map(({ to, name, Icon }) => <NavLink key={to} to={to} end={to === "/"}><Icon />{name}</NavLink>)}
      </nav>
    </>
  );
}
