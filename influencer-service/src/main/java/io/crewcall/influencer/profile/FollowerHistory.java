package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.Basis;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what accounts count, and tells what they counted at a time. */
@Component
public class FollowerHistory {
  private final FollowerReadingRepository readings;

  FollowerHistory(FollowerReadingRepository readings) {
    this.readings = readings;
  }

  /** Records the accounts whose followers or reach differ from before. */
  void record(UUID userId, List<Account> before, List<Account> after, Instant now) {
    after.stream()
        .filter(account -> before.stream().noneMatch(old -> sameReading(old, account)))
        .forEach(account -> readings.save(new FollowerReading(userId, account, now)));
  }

  private static boolean sameReading(Account old, Account account) {
    return old.platform() == account.platform()
        && old.followers() == account.followers()
        && Objects.equals(old.reach(), account.reach())
        && old.basis() == account.basis();
  }

  /** All readings of somebody's accounts. */
  public static final class Readings {
    private final List<FollowerReading> earliestFirst;

    private Readings(List<FollowerReading> earliestFirst) {
      this.earliestFirst = earliestFirst;
    }

    /**
     * Followers of an account at a time: by the last reading until then, or, for a time before the
     * first reading, by the first one. Empty when there never was such an account.
     *
     * @param basis for {@code PLATFORM} only what the platform itself told counts, so that nobody
     *     declares few followers to look better
     */
    public OptionalLong at(Platform platform, Instant time, Basis basis) {
      @Nullable FollowerReading best = null;
      for (FollowerReading reading : earliestFirst) {
        boolean counts = basis == Basis.SELF_DECLARED || reading.basis() == Basis.PLATFORM;
        if (reading.platform() == platform
            && counts
            && (best == null || !reading.recordedAt().isAfter(time))) {
          best = reading;
        }
      }
      return best == null ? OptionalLong.empty() : OptionalLong.of(best.followers());
    }
  }

  /** All readings of somebody's accounts, in one query. */
  public Readings of(UUID userId) {
    return new Readings(readings.findByUserIdOrderByRecordedAt(userId));
  }
}
