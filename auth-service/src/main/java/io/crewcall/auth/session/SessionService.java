package io.crewcall.auth.session;

import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.token.ClientOwner;
import io.crewcall.auth.token.RefreshSuccessor;
import io.crewcall.auth.token.SessionProofs;
import io.crewcall.auth.token.TokenProperties;
import io.crewcall.platform.id.IdGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions of accounts: those of the JSON endpoints with their refresh tokens, and those that the
 * provider opens for its clients. Whoever grants something for a session listens to {@link
 * SessionsEnded}.
 */
@Component
public class SessionService implements SessionProofs {
  private final AccountSessionRepository sessions;
  private final RefreshTokenRepository refreshTokens;
  private final RegisteredClientRepository clients;
  private final SessionProperties properties;
  private final TokenProperties tokens;
  private final RefreshSuccessor successors;
  private final IdGenerator ids;
  private final Clock clock;
  private final ApplicationEventPublisher listeners;

  SessionService(
      AccountSessionRepository sessions,
      RefreshTokenRepository refreshTokens,
      RegisteredClientRepository clients,
      SessionProperties properties,
      TokenProperties tokens,
      RefreshSuccessor successors,
      IdGenerator ids,
      Clock clock,
      ApplicationEventPublisher listeners) {
    this.sessions = sessions;
    this.refreshTokens = refreshTokens;
    this.clients = clients;
    this.properties = properties;
    this.tokens = tokens;
    this.successors = successors;
    this.ids = ids;
    this.clock = clock;
    this.listeners = listeners;
  }

  /** A session that goes on, with the token for its next refresh. */
  record Continued(UUID sessionId, UUID accountId, RefreshToken next) {}

  /** Begins a session of the platform's own JSON endpoints. */
  @Transactional
  Continued begin(UUID accountId, Origin origin) {
    UUID id = insert(accountId, origin, null, clock.instant());
    return new Continued(id, accountId, issue(id, clock.instant()));
  }

  /**
   * Opens a session of a client of the provider, which keeps its tokens itself.
   *
   * @param clientId which client, as registered
   * @param provenAt when the person signed in with the browser that let the client in
   */
  @Transactional
  public UUID open(UUID accountId, Origin origin, String clientId, Instant provenAt) {
    return insert(accountId, origin, clientId, provenAt);
  }

  private UUID insert(UUID accountId, Origin origin, @Nullable String clientId, Instant provenAt) {
    Instant now = clock.instant();
    Session session =
        new Session(
            ids.next(), accountId, clientId, origin, now, provenAt, now.plus(properties.longest()));
    return sessions.saveAndFlush(session).getId();
  }

  /**
   * Notes that a session is used, for one whose tokens the provider keeps.
   *
   * @return whether it still goes on
   */
  @Transactional
  public boolean used(UUID session) {
    return sessions.touch(session, clock.instant()).isPresent();
  }

  /** The person of a session has shown once more who they are; tells when. */
  @Transactional
  Instant proven(UUID session) {
    Instant now = clock.instant();
    sessions.prove(session, now);
    return now;
  }

  @Override
  public Optional<Instant> provenAt(UUID session) {
    return sessions.findProvenAt(session);
  }

  /**
   * Exchanges a token for the next of its session. The token is claimed by one conditional update.
   * Whoever sends it again within a short while gets the same next one, as long as nobody has used
   * that: two tabs at once, or an answer that was lost. Any other use ends the session.
   *
   * @return empty when the token is unknown, expired or spent, or its session over
   */
  @Transactional
  Optional<Continued> refresh(RefreshToken presented) {
    Instant now = clock.instant();
    byte[] salt = successors.newSalt();
    Optional<UUID> claimed = refreshTokens.claim(presented.hash(), salt, now);
    if (claimed.isPresent()) {
      return sessions
          .touch(claimed.get(), now)
          .map(account -> {
            RefreshToken next = presented.successor(successors, salt);
            store(next, claimed.get(), now);
            return new Continued(claimed.get(), account, next);
          });
    }
    Optional<StoredRefreshToken> spent =
        refreshTokens.findSpentSince(presented.hash(), now.minus(tokens.refreshGrace()));
    Optional<RefreshToken> again =
        spent
            .flatMap(StoredRefreshToken::successorSalt)
            .map(known -> presented.successor(successors, known))
            .filter(next -> refreshTokens.isFresh(next.hash(), now));
    if (again.isEmpty()) {
      endAfterReuse(presented, now);
      return Optional.empty();
    }
    UUID session = spent.orElseThrow().sessionId();
    return sessions
        .touch(session, now)
        .map(account -> new Continued(session, account, again.get()));
  }

  private void endAfterReuse(RefreshToken presented, Instant now) {
    refreshTokens
        .findSessionOfSpent(presented.hash())
        .ifPresent(session -> end(session, EndReason.TOKEN_REUSED, now));
  }

  /** Ends the session of a token, spent or not; without one there is nothing to end. */
  @Transactional
  void endBy(RefreshToken presented) {
    refreshTokens
        .findSession(presented.hash())
        .ifPresent(session -> end(session, EndReason.LOGGED_OUT, clock.instant()));
  }

  /** Ends a session; the first reason stays. */
  @Transactional
  public void end(UUID session, EndReason reason) {
    end(session, reason, clock.instant());
  }

  /** Signs out the browser of a session: the provider's pages know it no more either. */
  @Transactional
  public void signOutBrowser(UUID session) {
    sessions
        .end(session, EndReason.LOGGED_OUT.name(), clock.instant())
        .ifPresent(account -> {
          listeners.publishEvent(new SessionsEnded(account, Set.of(session), EndReason.LOGGED_OUT));
          listeners.publishEvent(new BrowserSignedOut(account));
        });
  }

  /** By its owner; tells whether it is one of theirs that went on. */
  @Transactional
  boolean revoke(UUID account, UUID session) {
    boolean own = sessions.isUnended(session, account);
    if (own) {
      end(session, EndReason.REVOKED, clock.instant());
    }
    return own;
  }

  private void end(UUID session, EndReason reason, Instant now) {
    sessions
        .end(session, reason.name(), now)
        .ifPresent(
            account -> listeners.publishEvent(new SessionsEnded(account, Set.of(session), reason)));
  }

  /**
   * Ends all sessions of an account.
   *
   * @param except the one that goes on, if any does
   * @return how many were ended
   */
  @Transactional
  public int endAll(UUID account, @Nullable UUID except, EndReason reason) {
    List<UUID> ended = sessions.endAll(account, except, reason.name(), clock.instant());
    if (!ended.isEmpty()) {
      listeners.publishEvent(new SessionsEnded(account, Set.copyOf(ended), reason));
    }
    return ended.size();
  }

  /**
   * Ends sessions of an account by who holds their tokens.
   *
   * @param except the one that goes on, if any does
   * @param own whether those of the platform's clients end
   * @param others whether those of applications of others end
   */
  @Transactional
  void endAll(UUID account, @Nullable UUID except, EndReason reason, boolean own, boolean others) {
    List<String> applications =
        sessions.findClients(account).stream().filter(this::isOfOthers).toList();
    List<UUID> ended =
        sessions.endOf(
            account,
            except,
            reason.name(),
            clock.instant(),
            own,
            others,
            // No list of a statement may be empty; no client has this id.
            applications.isEmpty() ? List.of("") : applications);
    if (!ended.isEmpty()) {
      listeners.publishEvent(new SessionsEnded(account, Set.copyOf(ended), reason));
    }
  }

  private boolean isOfOthers(String clientId) {
    RegisteredClient client = clients.findByClientId(clientId);
    return client == null || !ClientOwner.isFirstParty(client);
  }

  /** Whether this session of this account goes on. */
  public boolean goesOn(UUID session, UUID account) {
    return sessions.isLiveOf(session, account);
  }

  private RefreshToken issue(UUID session, Instant now) {
    RefreshToken token = RefreshToken.random();
    store(token, session, now);
    return token;
  }

  private void store(RefreshToken token, UUID session, Instant now) {
    refreshTokens.save(new StoredRefreshToken(token, session, now, now.plus(properties.idle())));
  }

  /**
   * Drops sessions long over. Spent tokens of a live session stay as long as they could be reused.
   */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  @Transactional
  public void forget() {
    Instant oldest = clock.instant().minus(properties.idle());
    refreshTokens.deleteOutlived(oldest);
    sessions.deleteOutlived(oldest);
  }

  /** Whether a session of the JSON endpoints goes on. */
  public boolean isLive(UUID session) {
    return sessions.isLive(session);
  }

  /** A page of the sessions of an account that go on, the newest first. */
  List<Session> live(UUID account, UUID before, int limit) {
    return sessions.findLive(account, before, Limit.of(limit));
  }
}
