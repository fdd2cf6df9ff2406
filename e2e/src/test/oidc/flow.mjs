// What a dashboard does, by a client library that knows nothing of us but the standards, with all of
// its checks on. Says what it did line by line; anything unexpected ends it with an error.
import assert from 'node:assert/strict';
import * as oidc from 'openid-client';

const [issuer, clientId, redirectUri, afterLogout] = process.argv.slice(2);
const { EMAIL, PASSWORD } = process.env;
const SCOPE = 'openid profile offline_access read write';

/** A browser: cookies, and no redirect followed unseen. */
class Browser {
  cookies = new Map();

  async open(url, options = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      redirect: 'manual',
      ...options,
      headers: { accept: 'text/html', ...(cookie && { cookie }), ...options.headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1));
    }
    return answer;
  }

  /** Follows redirects, and signs in when asked to, until the client's own address is reached. */
  async authorize(url) {
    let signedIn = false;
    for (let step = 0; step < 12; step++) {
      if (url.href.startsWith(redirectUri)) {
        return { url, signedIn };
      }
      let answer = await this.open(url);
      if (answer.status === 200) {
        const page = await answer.text();
        const csrf = /name="_csrf" value="([^"]+)"/.exec(page);
        assert.ok(csrf, `a page to sign in, not: ${page.slice(0, 300)}`);
        signedIn = true;
        answer = await this.open(new URL('/oauth2/login', issuer), {
          method: 'POST',
          headers: { origin: new URL(issuer).origin },
          body: new URLSearchParams({ email: EMAIL, password: PASSWORD, _csrf: csrf[1] }),
        });
      }
      assert.ok([302, 303].includes(answer.status), `redirect at ${url}, not ${answer.status}`);
      url = new URL(answer.headers.get('location'), url);
    }
    throw new Error('too many redirects');
  }
}

const done = (text) => console.log(`ok: ${text}`);
const refused = (promise, code) =>
  assert.rejects(promise, (error) => {
    assert.equal(error.error ?? error.cause?.error ?? error.code, code, String(error));
    return true;
  });

// The issuer is on loopback without TLS; nothing else is let pass.
const config = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
  execute: [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks],
});
const server = config.serverMetadata();
assert.equal(server.issuer, issuer);
assert.ok(server.supportsPKCE('S256'));
assert.equal(server.authorization_response_iss_parameter_supported, true);
done('discovery');

async function signIn(browser) {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedState = oidc.randomState();
  const expectedNonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: SCOPE,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
  });
  const back = await browser.authorize(url);
  const tokens = await oidc.authorizationCodeGrant(config, back.url, {
    pkceCodeVerifier,
    expectedState,
    expectedNonce,
    idTokenExpected: true,
  });
  return { tokens, ...back };
}

const browser = new Browser();
const first = await signIn(browser);
assert.ok(first.signedIn);
assert.equal(first.url.searchParams.get('iss'), issuer);
const claims = first.tokens.claims();
assert.equal(claims.aud.toString(), clientId);
done('code with PKCE; state, nonce, issuer and the signature of the ID token checked');

await refused(
  oidc.authorizationCodeGrant(config, first.url, {
    pkceCodeVerifier: oidc.randomPKCECodeVerifier(),
    expectedState: first.url.searchParams.get('state'),
  }),
  'invalid_grant',
);
done('a code is good once, for who asked for it');

const fresh = await signIn(browser);
const info = await oidc.fetchUserInfo(config, fresh.tokens.access_token, claims.sub);
assert.equal(info.sub, claims.sub);
done('user info');

const api = async (token) =>
  (await fetch(new URL('/api/v1/users/me', issuer), {
    headers: { authorization: `Bearer ${token}` },
  })).status;
assert.equal(await api(fresh.tokens.access_token), 200);
assert.equal(await api(fresh.tokens.id_token), 401);
assert.equal(await api(fresh.tokens.refresh_token), 401);
done('the access token opens the API, and no other token does');

const second = await oidc.refreshTokenGrant(config, fresh.tokens.refresh_token);
assert.notEqual(second.refresh_token, fresh.tokens.refresh_token);
assert.equal(await api(second.access_token), 200);
const third = await oidc.refreshTokenGrant(config, second.refresh_token);
done('refresh tokens rotate');

await refused(oidc.refreshTokenGrant(config, fresh.tokens.refresh_token), 'invalid_grant');
await refused(oidc.refreshTokenGrant(config, third.refresh_token), 'invalid_grant');
done('a used refresh token that comes again ends its whole family');

const again = new Browser();
const revoked = (await signIn(again)).tokens;
await oidc.tokenRevocation(config, revoked.refresh_token);
await refused(oidc.refreshTokenGrant(config, revoked.refresh_token), 'invalid_grant');
done('revocation');

const last = new Browser();
const session = (await signIn(last)).tokens;
const state = oidc.randomState();
let leaving = oidc.buildEndSessionUrl(config, {
  id_token_hint: session.id_token,
  post_logout_redirect_uri: afterLogout,
  state,
});
for (let step = 0; step < 5 && !leaving.href.startsWith(afterLogout); step++) {
  const answer = await last.open(leaving);
  assert.ok([302, 303].includes(answer.status), `log-out at ${leaving}: ${answer.status}`);
  leaving = new URL(answer.headers.get('location'), leaving);
}
assert.equal(leaving.searchParams.get('state'), state);
await refused(oidc.refreshTokenGrant(config, session.refresh_token), 'invalid_grant');
assert.ok((await signIn(last)).signedIn, 'has to sign in again');
done('log-out by the client ends the session');
