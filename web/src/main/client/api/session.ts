import { Unreachable } from "./client";
import { forgetPerson } from "./device";

/** Who is signed in, as the gateway keeps it: no token is ever in the reach of this script. */
export type Session =
  | { signedIn: true; userId: string; csrfToken: string; csrfHeader: string; expiresAt?: string | number }
  | { signedIn: false; offered: boolean; demoSignIn: boolean; csrfToken?: string; csrfHeader?: string };

const NOT_OFFERED: Session = { signedIn: false, offered: false, demoSignIn: false };

let known: Session = NOT_OFFERED;

/** The header without which the gateway changes nothing. */
export function csrf(): Record<string, string> {
  return known.csrfToken && known.csrfHeader ? { [known.csrfHeader]: known.csrfToken } : {};
}

/** Asks the gateway. One without sign-in for browsers answers 404. */
export async function fetchSession(signal?: AbortSignal): Promise<Session> {
  let response: Response;
  try {
    response = await fetch("/bff/session", {
      credentials: "same-origin",
      headers: { Accept: "application/json" },
      ...(signal ? { signal } : {}),
    });
  } catch (failure) {
    throw new Unreachable("no answer", { cause: failure });
  }
  if (!response.ok) {
    if (response.status >= 500) {
      throw new Unreachable(`${response.status}`);
    }
    known = NOT_OFFERED;
    return known;
  }
  const answer = (await response.json()) as Partial<Session> & { signedIn: boolean };
  known = (answer.signedIn ? answer : { demoSignIn: false, ...answer, offered: true }) as Session;
  return known;
}

/** Leaves for the sign-in page, which comes back to where the person was. */
export function signIn(returnTo = location.pathname + location.search): void {
  location.assign(`/bff/login?returnTo=${encodeURIComponent(returnTo)}`);
}

/** Leaves for the page that makes an account, which comes back signed in. */
export function signUp(returnTo: string): void {
  location.assign(`/bff/login?prompt=create&returnTo=${encodeURIComponent(returnTo)}`);
}

/** Asks for the password once more, where a sign-in of long ago is not enough. */
export function proveAgain(returnTo = location.pathname + location.search): void {
  location.assign(`/bff/login?prompt=login&returnTo=${encodeURIComponent(returnTo)}`);
}

export async function signOut(): Promise<void> {
  await forgetPerson();
  await fetch("/bff/logout", { method: "POST", credentials: "same-origin", headers: csrf() });
  location.assign("/");
}
