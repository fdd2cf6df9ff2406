package io.crewcall.gateway.session;

import io.crewcall.gateway.revocation.Revocations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Sessions of browsers: found by their cookie, with an access token that is good. */
final class Sessions {
  /** Written down no more often than this: a call reads, and seldom writes. */
  private static final Duration USED = Duration.ofMinutes(5);

  private final SessionStore store;
  private final TokenRenewal renewal;
  private final SignOutQueue signOuts;
  private final Revocations revocations;
  private final SessionProperties properties;
  private final Clock clock;

  Sessions(
      SessionStore store,
      TokenRenewal renewal,
      SignOutQueue signOuts,
      Revocations revocations,
      SessionProperties properties,
      Clock clock) {
    this.store = store;
    this.renewal = renewal;
    this.signOuts = signOuts;
    this.revocations = revocations;
    this.properties = properties;
    this.clock = clock;
  }

  /** Begins a session; what the browser had before is over. */
  String begin(SessionTokens tokens, String before) {
    return reaching(() -> {
      if (!before.isEmpty()) {
        store.find(before).ifPresent(this::endNow);
      }
      return store.create(tokens);
    });
  }

  /**
   * The session with tokens that are good; empty when there is none any more.
   *
   * @throws ProviderUnavailableException when its tokens have ended and auth-service is away
   * @throws DatabaseAwayException when nothing is known of sessions
   */
  Optional<WebSession> current(String id) {
    return reaching(() -> find(id));
  }

  private Optional<WebSession> find(String id) {
    Optional<WebSession> found = store.find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    WebSession session = found.get();
    Instant now = clock.instant();
    if (revocations.contains(session.tokens().claims())) {
      // Signed out elsewhere, another password, an account that was closed.
      store.delete(id);
      return Optional.empty();
    }
    if (!now.isBefore(endsAt(session))) {
      endNow(session);
      return Optional.empty();
    }
    if (session.usedAt().plus(USED).isBefore(now)) {
      store.used(session, now);
    }
    return renewal.isDue(session) ? renewal.renew(session) : found;
  }

  /** When it ends if nobody uses it. */
  Instant endsAt(WebSession session) {
    Instant idle = session.usedAt().plus(properties.idle());
    Instant longest = session.createdAt().plus(properties.longest());
    return idle.isBefore(longest) ? idle : longest;
  }

  /** The account changed: the next call carries tokens that say so. */
  void outdated(String id) {
    reaching(() -> {
      store.outdated(id);
      return id;
    });
  }

  /** Signs out, here and at auth-service. */
  void end(String id) {
    reaching(() -> {
      store.find(id).ifPresent(this::endNow);
      return id;
    });
  }

  private static <T> T reaching(Supplier<T> database) {
    try {
      return database.get();
    } catch (DataAccessException | TransactionException away) {
      throw new DatabaseAwayException(away);
    }
  }

  private void endNow(WebSession session) {
    store.delete(session.id());
    signOuts.signOut(session.tokens().refreshToken());
  }
}
