package io.crewcall.auth.grant;

import io.crewcall.auth.token.RefreshSuccessor;
import io.crewcall.auth.token.TokenProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/** Every refresh token of the provider's clients, and which of them are spent. */
@Component
class ProviderRefreshTokenService {
  private final ProviderRefreshTokenRepository repository;
  private final RefreshSuccessor successors;
  private final TokenProperties properties;
  private final Clock clock;

  ProviderRefreshTokenService(
      ProviderRefreshTokenRepository repository,
      RefreshSuccessor successors,
      TokenProperties properties,
      Clock clock) {
    this.repository = repository;
    this.successors = successors;
    this.properties = properties;
    this.clock = clock;
  }

  /** What a presented token is. */
  sealed interface Presented {

    /**
     * It was good for one exchange, and is spent with this transaction.
     *
     * @param next what it is exchanged for
     */
    record Fresh(UUID session, String next) implements Presented {
      @Override
      public String toString() {
        return "Fresh[" + session + "]";
      }
    }

    /**
     * It was exchanged a moment ago, and nobody has used what it was exchanged for.
     *
     * @param next the same again
     */
    record Repeated(UUID session, String next) implements Presented {
      @Override
      public String toString() {
        return "Repeated[" + session + "]";
      }
    }

    /** Somebody has exchanged it before. */
    record Spent(UUID session) implements Presented {}

    /** None of ours, or expired. */
    record Unknown() implements Presented {}
  }

  void issued(UUID session, OAuth2RefreshToken token) {
    Instant expires = Objects.requireNonNull(token.getExpiresAt());
    repository.save(
        new ProviderRefreshToken(TokenHash.of(token.getTokenValue()), session, expires));
  }

  /**
   * Claims a token by one conditional update: of several at once one gets it, and the others wait
   * until that one's transaction has ended and find it spent.
   */
  Presented claim(String token) {
    String hash = TokenHash.of(token);
    Instant now = clock.instant();
    byte[] salt = successors.newSalt();
    Optional<UUID> fresh = repository.claim(hash, salt, now);
    if (fresh.isPresent()) {
      return new Presented.Fresh(fresh.get(), successors.of(token, salt));
    }
    Optional<String> next =
        repository
            .findSpentSince(hash, now.minus(properties.refreshGrace()))
            .flatMap(ProviderRefreshToken::successorSalt)
            .map(known -> successors.of(token, known));
    Optional<UUID> repeated = next.flatMap(it -> repository.lockFresh(TokenHash.of(it), now));
    if (repeated.isPresent()) {
      return new Presented.Repeated(repeated.get(), next.orElseThrow());
    }
    return repository
        .findSessionOfSpent(hash)
        .<Presented>map(Presented.Spent::new)
        .orElseGet(Presented.Unknown::new);
  }

  /** Who holds this token, spent or not. */
  Optional<ProviderRefreshTokenRepository.Holder> holder(String token) {
    return repository.findHolder(TokenHash.of(token));
  }
}
