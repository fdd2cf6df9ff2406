import { useQuery } from "@tanstack/react-query";
import { Fragment, type ComponentType, type ReactNode } from "react";
import { ApiError } from "../api/client";
import { session, type Query } from "../api/queries";
import { signIn } from "../api/session";
import { useTexts } from "../i18n/language";
import { Title } from "./parts";
import { EmptyIcon, LockIcon, OfflineIcon, ProblemIcon } from "./icons";

function State({ icon: Icon, title, text, children, alert }: {
  icon: ComponentType;
  title: string;
  text: string;
  children?: ReactNode;
  alert?: boolean;
}) {
  return (
    <div className="state" role={alert ? "alert" : undefined}>
      <Icon />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return <State icon={EmptyIcon} title={title} text={text}>{children}</State>;
}

export function NotFound() {
  const { text } = useTexts();
  return <State icon={ProblemIcon} title={text.states.notFoundTitle} text={text.states.notFoundText} />;
}

export function SignInNeeded() {
  const { text } = useTexts();
  const { data } = useQuery(session);
  const offered = data?.signedIn === true || data?.offered === true;
  return (
    <State icon={LockIcon} title={text.states.signInTitle} text={offered ? text.states.signInText : text.states.signInMissing}>
      {offered ? (
        <button type="button" className="button button-main" onClick={() => signIn()}>{text.common.signIn}</button>
      ) : null}
    </State>
  );
}

/** What went wrong, in the platform's words where it has some, and how to go on. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const { text } = useTexts();
  const again = <button type="button" className="button" onClick={retry}>{text.common.retry}</button>;
  if (!(error instanceof ApiError)) {
    return navigator.onLine ? (
      <State alert icon={OfflineIcon} title={text.states.unreachableTitle} text={text.states.unreachableText}>{again}</State>
    ) : (
      <State alert icon={OfflineIcon} title={text.states.offlineTitle} text={text.states.offlineText} />
    );
  }
  switch (error.status) {
    case 401:
      return <SignInNeeded />;
    case 403:
      return <State alert icon={LockIcon} title={text.states.forbiddenTitle} text={text.states.forbiddenText} />;
    case 404:
    case 410:
      return <NotFound />;
    default:
      return (
        <State alert icon={ProblemIcon} title={text.states.problemTitle} text={error.problem.detail}>
          {again}
          {error.problem.requestId ? <p className="small">{text.states.requestId(error.problem.requestId)}</p> : null}
        </State>
      );
  }
}

/**
 * What was asked for, or the state that it is in instead. `title` is for what is a whole screen, and names it
 * until it can name itself.
 */
export function Loaded<T>({ query, skeleton, title, children }: {
  query: Query<T>;
  skeleton: ReactNode;
  title?: string;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) {
    return <Fragment>{children(query.data)}</Fragment>;
  }
  return (
    <>
      {title ? <Title hidden>{title}</Title> : null}
      <Absent query={query} skeleton={skeleton} />
    </>
  );
}

function Absent({ query, skeleton }: { query: Query<unknown>; skeleton: ReactNode }) {
  const { text } = useTexts();
  if (query.isError && query.error) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  if (query.fetchStatus === "paused") {
    return <State icon={OfflineIcon} title={text.states.offlineTitle} text={text.states.offlineText} />;
  }
  return (
    <div aria-busy="true">
      <span className="hidden-visually" role="status">{text.common.loading}</span>
      {skeleton}
    </div>
  );
}

/** For screens of people with an account: asks for the session first, and for nothing else without one. */
export function SignedIn({ title, children }: { title?: string; children: (userId: string) => ReactNode }) {
  const query = useQuery(session);
  const { text } = useTexts();
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={4} />} {...(title ? { title } : {})}>
      {data =>
        data.signedIn ? (
          children(data.userId)
        ) : (
          <>{title ? <Title hidden>{text.states.signInTitle}</Title> : null}<SignInNeeded /></>
        )
      }
    </Loaded>
  );
}

export function Skeleton({ height, width }: { height: number; width?: string }) {
  return <div className="skeleton" style={{ height, width: width ?? "100%" }} />;
}

export function SkeletonRows({ rows, height = 64 }: { rows: number; height?: number }) {
  return (
    <div className="stack">
      {Array.from({ length: rows }, (_, row) => <Skeleton key={row} height={height} />)}
    </div>
  );
}

export function SkeletonCards({ cards }: { cards: number }) {
  return (
    <div className="grid">
      {Array.from({ length: cards }, (_, card) => <Skeleton key={card} height={184} />)}
    </div>
  );
}
