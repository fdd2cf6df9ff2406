package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored readings of followers. */
interface FollowerReadingRepository extends Repository<FollowerReading, FollowerReading.Key> {

  FollowerReading save(FollowerReading reading);

  /** All readings of somebody's accounts, the earliest first. */
  List<FollowerReading> findByUserIdOrderByRecordedAt(UUID userId);

  /** Readings of an account before a time, the latest first. */
  @Query(
      """
      from FollowerReading reading where reading.userId = :userId
        and reading.platform = :platform and reading.recordedAt < :before
      order by reading.recordedAt desc
      """)
  List<FollowerReading> findBefore(UUID userId, Platform platform, Instant before, Limit limit);
}
