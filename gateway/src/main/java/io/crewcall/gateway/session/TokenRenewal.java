package io.crewcall.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Renews access tokens before they end. A refresh token is good for one exchange, so one request at
 * a time does it for a session, over all tabs and instances; the others go on with the old token
 * while that is good, or wait. auth-service gives an answer that was lost once more within half a
 * minute, and a lease is shorter than that: whoever comes next asks again.
 */
final class TokenRenewal {
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(40);
  private static final Duration AWAY = Duration.ofSeconds(3);

  private final SessionStore store;
  private final RenewalLeases leases;
  private final ProviderClient provider;
  private final Duration before;
  private final Clock clock;
  private volatile Instant awayUntil = Instant.EPOCH;

  TokenRenewal(
      SessionStore store,
      RenewalLeases leases,
      ProviderClient provider,
      Duration before,
      Clock clock) {
    this.store = store;
    this.leases = leases;
    this.provider = provider;
    this.before = before;
    this.clock = clock;
  }

  /** Whether the tokens are about to end, or say what is not so any more. */
  boolean isDue(WebSession session) {
    return session.outdated()
        || !clock.instant().isBefore(session.tokens().expiresAt().minus(before));
  }

  private boolean isGood(WebSession session) {
    return clock.instant().isBefore(session.tokens().expiresAt());
  }

  /**
   * The session with new tokens, or with the present ones while nobody can renew them; empty when
   * auth-service says that it is over.
   */
  Optional<WebSession> renew(WebSession due) {
    Instant until = clock.instant().plus(WAIT);
    WebSession session = due;
    while (true) {
      if (clock.instant().isBefore(awayUntil)) {
        return goOn(session, "auth-service was away a moment ago");
      }
      if (leases.take(session.id(), LEASE)) {
        return exchange(session.id());
      }
      if (isGood(session) && !session.outdated()) {
        return Optional.of(session);
      }
      if (clock.instant().isAfter(until)) {
        return goOn(session, "tokens were not renewed in time");
      }
      pause();
      Optional<WebSession> now = store.find(session.id());
      if (now.isEmpty() || !isDue(now.get())) {
        return now;
      }
      session = now.get();
    }
  }

  private Optional<WebSession> exchange(String id) {
    Duration pause = Duration.ZERO;
    try {
      Optional<WebSession> found = store.find(id);
      if (found.isEmpty() || !isDue(found.get())) {
        return found;
      }
      Optional<SessionTokens> next;
      try {
        next = provider.renew(found.get().tokens());
      } catch (ProviderUnavailableException away) {
        awayUntil = clock.instant().plus(AWAY);
        pause = AWAY;
        if (isGood(found.get())) {
          return found;
        }
        throw away;
      }
      if (next.isEmpty()) {
        store.delete(id);
        return Optional.empty();
      }
      store.renewed(id, next.get());
      return store.find(id);
    } finally {
      leases.give(id, pause);
    }
  }

  private Optional<WebSession> goOn(WebSession session, String why) {
    if (isGood(session)) {
      return Optional.of(session);
    }
    throw new ProviderUnavailableException(why);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ProviderUnavailableException("stopped while waiting", stopped);
    }
  }
}
