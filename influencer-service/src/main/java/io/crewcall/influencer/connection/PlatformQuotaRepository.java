package io.crewcall.influencer.connection;

import java.time.LocalDate;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored counts of calls. */
interface PlatformQuotaRepository extends Repository<PlatformQuota, PlatformQuota.Key> {

  /**
   * Counts one call, unless the limit of the day is reached.
   *
   * @return 1 when it was counted, else 0
   */
  @Transactional
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into platform_quota as quota (platform, day, used) values (:platform, :day, 1)
          on conflict (platform, day) do update set used = quota.used + 1
          where quota.used < :limit
          """)
  int countCall(String platform, LocalDate day, int limit);
}
