package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.platform.PlatformApi.AccountFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Puts on profiles what platforms themselves tell of accounts. From then on the owner's word on
 * those figures does not count, until the account is disconnected.
 */
@Service
public class VerifiedAccounts {
  /** Readers see how fresh it is, yet are not told of every look that found nothing new. */
  private static final Duration TOLD_AGAIN_AFTER = Duration.ofHours(24);

  private final InfluencerProfiles profiles;
  private final FollowerHistory followers;
  private final Clock clock;

  VerifiedAccounts(InfluencerProfiles profiles, FollowerHistory followers, Clock clock) {
    this.profiles = profiles;
    this.followers = followers;
    this.clock = clock;
  }

  /**
   * Takes an account over, inside the caller's transaction.
   *
   * @param profile locked in this transaction
   * @return the profile as it is afterwards
   */
  public InfluencerProfile take(
      InfluencerProfile profile, Platform platform, AccountFigures figures) {
    Instant now = clock.instant();
    Account told =
        new Account(platform, figures.handle(), figures.followers(), figures.reach(), now);
    Optional<Account> before = profile.account(platform);
    if (before.isPresent()
        && before.get().sameFigures(told)
        && before.get().verifiedAt() != null
        && before.get().verifiedAt().plus(TOLD_AGAIN_AFTER).isAfter(now)) {
      return profile;
    }
    InfluencerProfile changed = profile.withAccount(told, now);
    profiles.update(changed, "influencer.updated");
    followers.record(profile.userId(), profile.accounts(), changed.accounts(), now);
    return changed;
  }

  /**
   * Leaves an account's figures to its owner's word again, inside the caller's transaction.
   *
   * @param profile locked in this transaction
   */
  public void release(InfluencerProfile profile, Platform platform) {
    profile
        .account(platform)
        .filter(Account::verified)
        .ifPresent(account -> {
          Instant now = clock.instant();
          InfluencerProfile changed =
              profile.withAccount(
                  new Account(
                      platform, account.handle(), account.followers(), account.reach(), null),
                  now);
          profiles.update(changed, "influencer.updated");
          followers.record(profile.userId(), profile.accounts(), changed.accounts(), now);
        });
  }
}
