package io.crewcall.gateway.revocation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.crewcall.contracts.auth.RevocationState;
import io.crewcall.contracts.auth.RevocationState.Holder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What was taken back lately, in memory: for as long as a token could still be good by its times.
 */
public final class Revocations {
  /** Longer than the longest lifetime of an access token and the clocks' difference. */
  static final Duration REMEMBERED = Duration.ofMinutes(20);

  private static final String SESSION = "sid";
  private static final String CLIENT = "client_id";

  private final Cache<Key, Instant> revoked =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

  private record Key(Holder holder, String id) {}

  /** In any order and more than once; the latest counts. */
  void add(RevocationState revocation) {
    revoked
        .asMap()
        .merge(
            new Key(revocation.holder(), revocation.id()),
            revocation.at(),
            (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Whether what a token was issued for is over. */
  public boolean contains(Jwt token) {
    return covers(Holder.SESSION, token.getClaimAsString(SESSION), token)
        || covers(Holder.CLIENT, token.getClaimAsString(CLIENT), token)
        || covers(Holder.ACCOUNT, token.getSubject(), token);
  }

  private boolean covers(Holder holder, @Nullable String id, Jwt token) {
    Instant at = id == null ? null : revoked.getIfPresent(new Key(holder, id));
    Instant issued = token.getIssuedAt();
    return at != null && (issued == null || !issued.isAfter(at));
  }

  long size() {
    return revoked.estimatedSize();
  }
}
