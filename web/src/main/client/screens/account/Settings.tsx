import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { signOut } from "../../api/session";
import type { AccountResponse } from "../../api/schema/auth-service";
import { useTexts } from "../../i18n/language";
import { Folded } from "../../ui/Folded";
import { Settings as Look } from "../../ui/settings";
import { Section, Title } from "../../ui/parts";
import { Loaded, SignedIn, SkeletonRows } from "../../ui/states";
import { account, OwnPerson } from "../welcome/Welcome";
import { ConfirmEmail } from "../welcome/ConfirmEmail";
import { Roles } from "../welcome/Roles";
import { ChangeEmail } from "./ChangeEmail";
import { ChangePassword } from "./ChangePassword";
import { ErasureSection, ExportSection } from "./OwnData";
import { Preferences } from "./Preferences";
import { SecondFactor } from "./SecondFactor";
import { Sessions } from "./Sessions";

/** Everything about one's account. Only what is opened is asked for. */
export function SettingsPage() {
  const { text } = useTexts();
  return (
    <div className="stack-wide">
      <Title>{text.settings.title}</Title>
      <SignedIn>
        {() => (
          <>
            <Account />
            <div><button type="button" className="button" onClick={() => void signOut()}>{text.common.signOut}</button></div>
          </>
        )}
      </SignedIn>
    </div>
  );
}

function Account() {
  const { text } = useTexts();
  const query = useQuery(account);
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={4} height={96} />}>
      {found => (
        <div className="stack-wide">
          <Section title={text.settings.account}><Identity account={found} /></Section>
          <Folded title={text.profile.person}><OwnPerson /></Folded>
          <Folded title={text.settings.roles}><Roles roles={found.roles} /></Folded>
          <Folded title={text.settings.secondFactor}><SecondFactor /></Folded>
          <Folded title={text.settings.sessions}><Sessions /></Folded>
          <Folded title={text.settings.notifications}><Preferences /></Folded>
          <Folded title={text.settings.exports}><ExportSection /></Folded>
          <Folded title={text.settings.erase}><ErasureSection handle={found.handle} /></Folded>
          <Section title={text.settings.look}><Look /></Section>
        </div>
      )}
    </Loaded>
  );
}

function Identity({ account: found }: { account: AccountResponse }) {
  const { text } = useTexts();
  const [open, setOpen] = useState<"email" | "password">();
  return (
    <div className="card stack">
      <dl className="settings-pairs">
        <dt>{text.settings.handle}</dt><dd>@{found.handle}</dd>
        <dt>{text.settings.email}</dt>
        <dd className="row"><span className="said">{found.email}</span><span className={found.emailVerified ? "chip chip-accent" : "chip chip-warn"}>{found.emailVerified ? text.settings.confirmed : text.settings.unconfirmed}</span></dd>
      </dl>
      {found.emailVerified ? null : <ConfirmEmail account={found} />}
      <div className="row">
        <button type="button" className="button" aria-expanded={open === "email"} onClick={() => setOpen(open === "email" ? undefined : "email")}>{text.settings.changeEmail}</button>
        <button type="button" className="button" aria-expanded={open === "password"} onClick={() => setOpen(open === "password" ? undefined : "password")}>{text.settings.changePassword}</button>
        <Link className="button button-plain" to="/welcome">{text.welcome.progress}</Link>
      </div>
      {open === "email" ? <ChangeEmail /> : null}
      {open === "password" ? <ChangePassword /> : null}
    </div>
  );
}
