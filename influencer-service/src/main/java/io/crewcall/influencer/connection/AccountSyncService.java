package io.crewcall.influencer.connection;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.connection.ConnectionClaims.Claim;
import io.crewcall.influencer.platform.PlatformApi;
import io.crewcall.influencer.platform.PlatformApi.AccountFigures;
import io.crewcall.influencer.platform.PlatformApi.PlatformPost;
import io.crewcall.influencer.platform.PlatformApi.PostPage;
import io.crewcall.influencer.platform.PlatformProperties;
import io.crewcall.influencer.platform.Platforms;
import io.crewcall.influencer.post.SyncPostsService;
import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.influencer.profile.InfluencerProfileRepository;
import io.crewcall.influencer.profile.VerifiedAccountService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads one connected account: followers first, then posts from the newest back over a year, page
 * by page. Each page is stored in a transaction of its own, and the next reading goes on behind it.
 * The platform is called outside of transactions.
 */
@Service
class AccountSyncService {
  /** How long a connection is claimed for its reading; each page extends it. */
  static final Duration CLAIM = Duration.ofMinutes(5);

  private static final Logger log = LoggerFactory.getLogger(AccountSyncService.class);
  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(6);
  private static final Duration LOOK_BACK = Duration.ofDays(370);
  private static final Duration MORE = Duration.ofSeconds(30);
  private static final int MOST_PAGES = 20;

  private final Platforms platforms;
  private final PlatformProperties properties;
  private final ConnectionClaims claims;
  private final InfluencerProfileRepository profiles;
  private final VerifiedAccountService accounts;
  private final SyncPostsService posts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AccountSyncService(
      Platforms platforms,
      PlatformProperties properties,
      ConnectionClaims claims,
      InfluencerProfileRepository profiles,
      VerifiedAccountService accounts,
      SyncPostsService posts,
      TransactionTemplate transaction,
      Clock clock) {
    this.platforms = platforms;
    this.properties = properties;
    this.claims = claims;
    this.profiles = profiles;
    this.accounts = accounts;
    this.posts = posts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Reads the account and ends the claim. */
  void sync(Claim claim) {
    Optional<Stop> stop;
    try {
      stop = read(claim, platforms.of(claim.platform()).orElseThrow());
    } catch (RuntimeException fault) {
      log.warn("{} of {} could not be read", claim.platform(), claim.userId(), fault);
      stop = Optional.of(failed(claim, "INTERNAL"));
    }
    if (stop.isEmpty()) {
      claims.finish(claim, properties.every());
      return;
    }
    switch (stop.get()) {
      case Stop.Later(Duration pause, int failures, String problem) -> {
        log.info("{} read again in {}: {}", claim.platform(), pause, problem);
        claims.postpone(claim, pause, failures, problem);
      }
      case Stop.Refused(String problem) -> claims.refuse(claim, problem);
      case Stop.Lost() -> log.debug("{} disconnected while read", claim.platform());
    }
  }

  private Optional<Stop> read(Claim claim, PlatformApi api) {
    PlatformSession session = new PlatformSession(claims, claim, api, this::failed, clock);
    return session
        .open()
        .or(() -> session.call(api::account, figures -> takeAccount(claim, figures)))
        .or(() -> readPosts(session, claim, api));
  }

  private Optional<Stop> readPosts(PlatformSession session, Claim claim, PlatformApi api) {
    AtomicReference<@Nullable String> next = new AtomicReference<>(claim.page());
    for (int read = 0; read < MOST_PAGES; read++) {
      String page = next.get();
      Optional<Stop> stop =
          session.call(
              tokens -> api.posts(tokens, page),
              told -> {
                next.set(nextPage(told));
                return takePosts(claim, told, next.get());
              });
      if (stop.isPresent() || next.get() == null) {
        return stop;
      }
    }
    return Optional.of(new Stop.Later(MORE, 0, "MORE_TO_READ"));
  }

  private Optional<Stop> takeAccount(Claim claim, AccountFigures figures) {
    try {
      return inProfile(
          claim,
          profile -> {
            if (!claims.identify(claim, figures.accountId())) {
              return false;
            }
            accounts.take(profile, claim.platform(), figures);
            return true;
          });
    } catch (DuplicateKeyException ofAnotherUser) {
      return Optional.of(new Stop.Refused("ACCOUNT_OF_ANOTHER_USER"));
    }
  }

  /** Null when the last page, or posts from before the year looked at, were reached. */
  private @Nullable String nextPage(PostPage told) {
    Instant earliest = clock.instant().minus(LOOK_BACK);
    boolean far = told.posts().stream().anyMatch(post -> !post.publishedAt().isAfter(earliest));
    return far ? null : told.next();
  }

  private Optional<Stop> takePosts(Claim claim, PostPage told, @Nullable String next) {
    Platform platform = claim.platform();
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
    return inProfile(
        claim,
        profile -> {
          if (!claims.advance(claim, next, CLAIM)) {
            return false;
          }
          posts.take(profile, platform, recent);
          return true;
        });
  }

  /** Work on the locked profile, in a transaction that is rolled back when the claim is lost. */
  private Optional<Stop> inProfile(Claim claim, Predicate<InfluencerProfile> work) {
    Boolean done =
        transaction.execute(status -> {
          boolean held = profiles.lockById(claim.userId()).filter(work).isPresent();
          if (!held) {
            status.setRollbackOnly();
          }
          return held;
        });
    return Boolean.TRUE.equals(done) ? Optional.empty() : Optional.of(new Stop.Lost());
  }

  private Stop failed(Claim claim, String problem) {
    int failures = claim.failures() + 1;
    Duration doubled = properties.backOff().multipliedBy(1L << Math.min(failures - 1, 20));
    Duration pause = doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
    return new Stop.Later(pause, failures, problem);
  }
}
