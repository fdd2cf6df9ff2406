import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { call } from "../../api/client";
import type { AccountResponse } from "../../api/schema/auth-service";
import type { Onboarding } from "../../api/schema/user-service";
import { useTexts } from "../../i18n/language";
import { Section, Title } from "../../ui/parts";
import { Loaded, SignedIn, SkeletonRows } from "../../ui/states";
import { CrewForm } from "../profile/CrewForm";
import { InfluencerForm } from "../profile/InfluencerForm";
import { PersonForm } from "../profile/PersonForm";
import { myCrewProfile, myInfluencerProfile, myUser, onboarding } from "../profile/own";
import { BrandForm } from "./BrandForm";
import { Completeness } from "./Completeness";
import { ConfirmEmail } from "./ConfirmEmail";
import { Roles } from "./Roles";
import { leaveForLater, STEPS, stepsOf, type Step } from "./steps";

export const account = queryOptions({
  queryKey: ["account"],
  queryFn: ({ signal }) => call("GET /api/v1/auth/account", { signal }),
});

/** The first visit: from a new account to what others can find. */
export function Welcome() {
  const { text } = useTexts();
  return <SignedIn title={text.welcome.title}>{userId => <Steps userId={userId} />}</SignedIn>;
}

function Steps({ userId }: { userId: string }) {
  const { text } = useTexts();
  const who = useQuery(account);
  const progress = useQuery(onboarding);
  return (
    <div className="stack-wide">
      <header className="row-wide">
        <div className="stack-tight">
          <Title>{text.welcome.title}</Title>
          <p className="soft measure">{text.welcome.lead}</p>
        </div>
        <Link className="button button-plain" to="/" onClick={() => leaveForLater(userId)}>{text.welcome.leave}</Link>
      </header>
      <Loaded query={who} skeleton={<SkeletonRows rows={4} height={96} />}>
        {found => (
          <Loaded query={progress} skeleton={<SkeletonRows rows={4} height={96} />}>
            {state => <Way userId={userId} account={found} onboarding={state} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

function Way({ userId, account: found, onboarding: state }: { userId: string; account: AccountResponse; onboarding: Onboarding }) {
  const { text } = useTexts();
  const [address, setAddress] = useSearchParams();
  const [justDone, setJustDone] = useState<ReadonlySet<Step>>(new Set());
  const steps = stepsOf(state, found.emailVerified, justDone);
  const asked = STEPS.find(step => step === address.get("step"));
  const current = steps.find(({ step }) => step === asked) ?? steps.find(({ done }) => !done);
  const number = current ? steps.indexOf(current) + 1 : 0;
  const open = (step: Step | undefined) => setAddress(step ? { step } : {});
  const next = (after: Step, done: ReadonlySet<Step> = justDone) => {
    const rest = stepsOf(state, found.emailVerified, done);
    const at = rest.findIndex(({ step }) => step === after);
    open([...rest.slice(at + 1), ...rest.slice(0, at)].find(one => !one.done)?.step);
  };
  const finished = (step: Step) => {
    const done = new Set([...justDone, step]);
    setJustDone(done);
    next(step, done);
  };
  return (
    <div className="welcome">
      <nav aria-label={text.welcome.steps}>
        <ol className="welcome-steps">
          {steps.map(({ step, done }, index) => (
            <li key={step}>
              <button type="button" aria-current={step === current?.step ? "step" : undefined} onClick={() => open(step)}>
                <span className={done ? "welcome-mark welcome-done" : "welcome-mark"} aria-hidden="true">{done ? "✓" : index + 1}</span>
                <span>{text.welcome.names[step]}</span>
                {done ? <span className="hidden-visually">{text.welcome.done}</span> : null}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="stack-wide">
        {current ? (
          <section className="card stack" aria-labelledby="welcome-step">
            <div>
              <p className="small soft">{text.welcome.step(number, steps.length)}</p>
              <h2 id="welcome-step">{text.welcome.names[current.step]}</h2>
            </div>
            <StepForm step={current.step} account={found} roles={state.roles.map(({ role }) => role)} onDone={() => finished(current.step)} />
            <div className="row"><button type="button" className="button button-plain" onClick={() => (current.done ? finished(current.step) : next(current.step))}>{current.done ? text.welcome.next : text.welcome.later}</button></div>
          </section>
        ) : (
          <section className="card stack">
            <h2>{text.welcome.finishTitle}</h2>
            <p className="soft">{text.welcome.finishText}</p>
            <div className="row">
              {state.roles.some(({ role }) => role === "BRAND") ? <a className="button button-main" href="/" onClick={() => leaveForLater(userId)}>{text.welcome.toBrand}</a> : null}
              {state.roles.some(({ role }) => role === "INFLUENCER" || role === "CREATIVE") ? <a className="button button-main" href="/app" onClick={() => leaveForLater(userId)}>{text.welcome.toApp}</a> : null}
            </div>
          </section>
        )}
        <Section title={text.welcome.progress}><Completeness onboarding={state} /></Section>
      </div>
    </div>
  );
}

function StepForm({ step, account: found, roles, onDone }: { step: Step; account: AccountResponse; roles: string[]; onDone: () => void }) {
  switch (step) {
    case "EMAIL":
      return <ConfirmEmail account={found} onDone={onDone} />;
    case "ROLES":
      return <Roles roles={roles} />;
    case "PERSON":
      return <OwnPerson onSaved={onDone} />;
    case "BRAND":
      return <BrandForm onCreated={onDone} />;
    case "INFLUENCER":
      return <OwnInfluencer onSaved={onDone} />;
    case "CREATIVE":
      return <OwnCrew onSaved={onDone} />;
  }
}

export function OwnPerson({ onSaved }: { onSaved?: () => void }) {
  const query = useQuery(myUser);
  return <Loaded query={query} skeleton={<SkeletonRows rows={4} />}>{user => <PersonForm user={user} {...(onSaved ? { onSaved } : {})} />}</Loaded>;
}

export function OwnInfluencer({ onSaved }: { onSaved?: () => void }) {
  const query = useQuery(myInfluencerProfile);
  return <Loaded query={query} skeleton={<SkeletonRows rows={4} />}>{profile => <InfluencerForm profile={profile} {...(onSaved ? { onSaved } : {})} />}</Loaded>;
}

export function OwnCrew({ onSaved }: { onSaved?: () => void }) {
  const query = useQuery(myCrewProfile);
  return <Loaded query={query} skeleton={<SkeletonRows rows={4} />}>{profile => <CrewForm profile={profile} {...(onSaved ? { onSaved } : {})} />}</Loaded>;
}
