package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.platform.PlatformApi.AccountFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Puts on profiles what platforms themselves tell of accounts. From then on the owner's word on
 * those figures does not count, until the account is disconnected.
 */
@Service
public class VerifiedAccountService {
  /** Readers see how fresh it is, yet are not told of every look that found nothing new. */
  private static final Duration TOLD_AGAIN_AFTER = Duration.ofHours(24);

  private final InfluencerProfileRepository profiles;
  private final FollowerHistory followers;
  private final Clock clock;

  VerifiedAccountService(
      InfluencerProfileRepository profiles, FollowerHistory followers, Clock clock) {
    this.profiles = profiles;
    this.followers = followers;
    this.clock = clock;
  }

  /**
   * Takes over what a platform tells of an account, inside the caller's transaction.
   *
   * @param profile locked in this transaction
   */
  public void take(InfluencerProfile profile, Platform platform, AccountFigures figures) {
    Instant now = clock.instant();
    Account told =
        new Account(platform, figures.handle(), figures.followers(), figures.reach(), now);
    Optional<Account> before = profile.account(platform);
    if (before.isPresent()
        && before.get().sameFigures(told)
        && before.get().verifiedAt() != null
        && before.get().verifiedAt().plus(TOLD_AGAIN_AFTER).isAfter(now)) {
      return;
    }
    change(profile, told, now);
  }

  /**
   * Leaves an account's figures to its owner again, inside the caller's transaction.
   *
   * @param profile locked in this transaction
   */
  public void release(InfluencerProfile profile, Platform platform) {
    profile
        .account(platform)
        .filter(Account::verified)
        .ifPresent(account ->
            change(
                profile,
                new Account(platform, account.handle(), account.followers(), account.reach(), null),
                clock.instant()));
  }

  private void change(InfluencerProfile profile, Account account, Instant now) {
    List<Account> before = profile.accounts();
    profile.takeAccount(account, now);
    profiles.save(profile);
    followers.record(profile.id(), before, profile.accounts(), now);
  }
}
