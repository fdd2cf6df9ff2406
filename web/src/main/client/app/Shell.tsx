import type { ReactNode } from "react";
import { Link, NavLink } from "react-router";
import { useTexts } from "../i18n/language";
import { ChartIcon, HomeIcon, Logo, SearchIcon, SendIcon, WorkIcon } from "../ui/icons";
import { useOnline } from "../ui/online";
import { useScreenFocus } from "../ui/screens";
import { SessionButton, Settings } from "../ui/settings";

/** What is around every screen of the app: the tabs are where a thumb is. */
export function Shell({ children }: { children: ReactNode }) {
  const { text } = useTexts();
  const online = useOnline();
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
        <Link to="/" className="brand-mark"><Logo /> Crewcall</Link>
        <SessionButton />
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
