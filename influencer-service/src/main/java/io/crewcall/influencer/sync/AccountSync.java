package io.crewcall.influencer.sync;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.platform.PlatformApi;
import io.crewcall.influencer.platform.PlatformApi.AccountFigures;
import io.crewcall.influencer.platform.PlatformApi.PlatformPost;
import io.crewcall.influencer.platform.PlatformApi.PostPage;
import io.crewcall.influencer.platform.PlatformApi.Tokens;
import io.crewcall.influencer.platform.PlatformSettings;
import io.crewcall.influencer.platform.Platforms;
import io.crewcall.influencer.platform.Reply;
import io.crewcall.influencer.post.PostIntake;
import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.influencer.profile.InfluencerProfiles;
import io.crewcall.influencer.profile.VerifiedAccounts;
import io.crewcall.platform.id.IdGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads connected accounts: followers first, then posts from the newest back over a year, page by
 * page. What a page told stays, whatever happens to the next one, and the next turn goes on there.
 * The platform is asked outside of transactions; several instances share the work.
 */
@Component
class AccountSync {
  private static final Logger log = LoggerFactory.getLogger(AccountSync.class);
  private static final Duration CLAIM = Duration.ofMinutes(5);
  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(6);
  private static final Duration LOOK_BACK = Duration.ofDays(370);
  private static final Duration MORE = Duration.ofSeconds(30);
  private static final int MOST_PAGES = 20;
  private static final int MOST_TURNS = 100;

  private final Platforms platforms;
  private final PlatformSettings settings;
  private final Connections connections;
  private final InfluencerProfiles profiles;
  private final VerifiedAccounts accounts;
  private final PostIntake posts;
  private final TransactionTemplate transaction;
  private final IdGenerator ids;
  private final Clock clock;
  private final AtomicBoolean running = new AtomicBoolean();

  AccountSync(
      Platforms platforms,
      PlatformSettings settings,
      Connections connections,
      InfluencerProfiles profiles,
      VerifiedAccounts accounts,
      PostIntake posts,
      TransactionTemplate transaction,
      IdGenerator ids,
      Clock clock) {
    this.platforms = platforms;
    this.settings = settings;
    this.connections = connections;
    this.profiles = profiles;
    this.accounts = accounts;
    this.posts = posts;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** How a turn ended when it did not read everything. */
  private sealed interface Stop {
    record Later(Duration pause, int failures, String problem) implements Stop {}

    record Refused(String problem) implements Stop {}

    /** Disconnected meanwhile, or another instance has taken over. */
    record Lost() implements Stop {}
  }

  /** On a thread of its own: platforms may be slow, and other timers share the scheduler's. */
  @Scheduled(fixedDelayString = "${crewcall.influencer.platform-sync:PT15S}")
  void readDueInBackground() {
    if (platforms.offered().isEmpty() || !running.compareAndSet(false, true)) {
      return;
    }
    Thread.ofVirtual()
        .name("account-sync")
        .start(() -> {
          try {
            readDue();
          } catch (RuntimeException databaseAway) {
            log.warn("connected accounts cannot be read for now", databaseAway);
          } finally {
            running.set(false);
          }
        });
  }

  /** Reads all accounts that are due, one after the other. */
  private void readDue() {
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      Optional<Connections.Claim> claim = connections.claim(ids.next(), platforms.offered(), CLAIM);
      if (claim.isEmpty()) {
        return;
      }
      turn(claim.get());
    }
  }

  private void turn(Connections.Claim claim) {
    Connection connection = claim.connection();
    Optional<Stop> stop;
    try {
      stop = read(claim, platforms.of(connection.platform()).orElseThrow());
    } catch (RuntimeException fault) {
      log.warn("{} of {} could not be read", connection.platform(), connection.userId(), fault);
      stop = Optional.of(failed(claim, "INTERNAL"));
    }
    if (stop.isEmpty()) {
      connections.finish(claim, settings.every());
      return;
    }
    switch (stop.get()) {
      case Stop.Later(Duration pause, int failures, String problem) -> {
        log.info("{} read again in {}: {}", connection.platform(), pause, problem);
        connections.postpone(claim, pause, failures, problem);
      }
      case Stop.Refused(String problem) -> connections.refuse(claim, problem);
      case Stop.Lost() -> log.debug("{} disconnected while read", connection.platform());
    }
  }

  private Optional<Stop> read(Connections.Claim claim, PlatformApi api) {
    Held held = new Held(claim, api);
    Optional<Stop> stop = held.open();
    if (stop.isPresent()) {
      return stop;
    }
    return held.ask(api::account, figures -> takeAccount(claim, api.platform(), figures))
        .or(() -> posts(held, claim, api));
  }

  private Optional<Stop> posts(Held held, Connections.Claim claim, PlatformApi api) {
    held.page = claim.connection().page();
    for (int read = 0; read < MOST_PAGES; read++) {
      String page = held.page;
      Optional<Stop> stop =
          held.ask(
              tokens -> api.posts(tokens, page),
              told -> takePosts(held, claim, api.platform(), told));
      if (stop.isPresent() || held.page == null) {
        return stop;
      }
    }
    return Optional.of(new Stop.Later(MORE, 0, "MORE_TO_READ"));
  }

  private Optional<Stop> takeAccount(
      Connections.Claim claim, Platform platform, AccountFigures figures) {
    try {
      return inProfile(
          claim,
          profile -> {
            if (!connections.identify(claim, figures.accountId())) {
              return false;
            }
            accounts.take(profile, platform, figures);
            return true;
          });
    } catch (DuplicateKeyException speaksForAnother) {
      return Optional.of(new Stop.Refused("ACCOUNT_OF_ANOTHER_USER"));
    }
  }

  private Optional<Stop> takePosts(
      Held held, Connections.Claim claim, Platform platform, PostPage told) {
    if (told.unreadable() > 0) {
      log.warn("{} of a page's posts of {} are not understood", told.unreadable(), platform);
    }
    Instant now = clock.instant();
    Instant earliest = now.minus(LOOK_BACK);
    List<PlatformPost> recent =
        told.posts().stream()
            .filter(
                post -> post.publishedAt().isAfter(earliest) && !post.publishedAt().isAfter(now))
            .toList();
    boolean far = told.posts().stream().anyMatch(post -> !post.publishedAt().isAfter(earliest));
    @Nullable String next = far ? null : told.next();
    Optional<Stop> stop =
        inProfile(
            claim,
            profile -> {
              if (!connections.advance(claim, next, CLAIM)) {
                return false;
              }
              posts.take(profile, platform, recent);
              return true;
            });
    held.page = next;
    return stop;
  }

  /** Work on the locked profile, in a transaction that is undone when the claim is lost. */
  private Optional<Stop> inProfile(
      Connections.Claim claim, Function<InfluencerProfile, Boolean> work) {
    Boolean done =
        transaction.execute(status -> {
          boolean held = profiles.lock(claim.connection().userId()).map(work).orElse(false);
          if (!held) {
            status.setRollbackOnly();
          }
          return held;
        });
    return Boolean.TRUE.equals(done) ? Optional.empty() : Optional.of(new Stop.Lost());
  }

  private Stop failed(Connections.Claim claim, String problem) {
    int failures = claim.connection().failures() + 1;
    Duration doubled = settings.backOff().multipliedBy(1L << Math.min(failures - 1, 20));
    Duration pause = doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
    return new Stop.Later(pause, failures, problem);
  }

  /** One turn with one account: its tokens as they are by now, and how far its posts are read. */
  private final class Held {
    private final Connections.Claim claim;
    private final PlatformApi api;
    private @Nullable Tokens tokens;
    private @Nullable String page;
    private boolean renewed;

    Held(Connections.Claim claim, PlatformApi api) {
      this.claim = claim;
      this.api = api;
      this.tokens = claim.tokens();
    }

    /** Sees to tokens that are good for now. */
    Optional<Stop> open() {
      String code = claim.code();
      if (code != null) {
        return handle(api.exchange(code), this::keep, "CODE_REFUSED");
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
      return handle(api.renew(present), this::keep, "CONSENT_ENDED");
    }

    private Optional<Stop> keep(Tokens fresh) {
      tokens = fresh;
      return connections.keep(claim, fresh) ? Optional.empty() : Optional.of(new Stop.Lost());
    }

    /** Asks with the present tokens; once more with new ones when these are refused. */
    <T> Optional<Stop> ask(Function<Tokens, Reply<T>> question, Function<T, Optional<Stop>> take) {
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
            Optional.of(
                new Stop.Later(retryAfter, claim.connection().failures(), "TOO_MANY_CALLS"));
        case Reply.Refused<T>() -> Optional.of(new Stop.Refused(whenRefused));
        case Reply.Failed<T>(String problem) -> Optional.of(failed(claim, problem));
      };
    }
  }
}
