package io.crewcall.influencer.connection;

import io.crewcall.influencer.connection.ConnectionClaims.Claim;
import io.crewcall.influencer.platform.PlatformApi;
import io.crewcall.influencer.platform.PlatformApi.Tokens;
import io.crewcall.influencer.platform.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The reading of one claimed account: calls the platform with tokens that are valid now. */
final class PlatformSession {
  private final ConnectionClaims claims;
  private final Claim claim;
  private final PlatformApi api;
  private final BackOff backOff;
  private final Clock clock;
  private @Nullable Tokens tokens;
  private boolean renewed;

  PlatformSession(
      ConnectionClaims claims, Claim claim, PlatformApi api, BackOff backOff, Clock clock) {
    this.claims = claims;
    this.claim = claim;
    this.api = api;
    this.backOff = backOff;
    this.clock = clock;
    this.tokens = claim.tokens();
  }

  /** The pause after a failure. */
  @FunctionalInterface
  interface BackOff {
    Stop after(Claim claim, String problem);
  }

  /** Exchanges the code for tokens, or renews tokens that end soon. */
  Optional<Stop> open() {
    String code = claim.code();
    if (code != null) {
      return handle(api.exchange(code), this::store, "CODE_REFUSED");
    }
    Tokens present = tokens;
    if (present == null) {
      return Optional.of(new Stop.Refused("TOKENS_MISSING"));
    }
    return present.endAt().minus(api.renewBefore()).isAfter(clock.instant())
        ? Optional.empty()
        : renew(present);
  }

  private Optional<Stop> renew(Tokens present) {
    renewed = true;
    return handle(api.renew(present), this::store, "CONSENT_ENDED");
  }

  private Optional<Stop> store(Tokens fresh) {
    tokens = fresh;
    return claims.storeTokens(claim, fresh) ? Optional.empty() : Optional.of(new Stop.Lost());
  }

  /** Calls with the present tokens; once more with new ones when these are refused. */
  <T> Optional<Stop> call(Function<Tokens, Reply<T>> question, Function<T, Optional<Stop>> take) {
    Tokens present = tokens;
    if (present == null) {
      return Optional.of(new Stop.Refused("TOKENS_MISSING"));
    }
    Reply<T> reply = question.apply(present);
    if (reply instanceof Reply.Refused<T> && !renewed) {
      Optional<Stop> stop = renew(present);
      Tokens fresh = tokens;
      if (stop.isPresent() || fresh == null) {
        return stop;
      }
      reply = question.apply(fresh);
    }
    return handle(reply, take, "CONSENT_ENDED");
  }

  private <T> Optional<Stop> handle(
      Reply<T> reply, Function<T, Optional<Stop>> take, String whenRefused) {
    return switch (reply) {
      case Reply.Told<T>(T value) -> take.apply(value);
      case Reply.Busy<T>(Duration retryAfter) ->
          Optional.of(new Stop.Later(retryAfter, claim.failures(), "TOO_MANY_CALLS"));
      case Reply.Refused<T>() -> Optional.of(new Stop.Refused(whenRefused));
      case Reply.Failed<T>(String problem) -> Optional.of(backOff.after(claim, problem));
    };
  }
}
