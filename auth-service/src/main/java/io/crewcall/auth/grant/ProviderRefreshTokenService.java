package io.crewcall.auth.grant;

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
  private final Clock clock;

  ProviderRefreshTokenService(ProviderRefreshTokenRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** What a presented token is. */
  sealed interface Presented {

    /** It was good for one exchange, and is spent with this transaction. */
    record Fresh(UUID session) implements Presented {}

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
    Optional<UUID> fresh = repository.claim(hash, clock.instant());
    if (fresh.isPresent()) {
      return new Presented.Fresh(fresh.get());
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
