package io.crewcall.influencer.sync;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.platform.CallBudget;
import io.crewcall.influencer.platform.PlatformSettings;
import io.crewcall.influencer.platform.Platforms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts calls to platforms in the database, so that all instances together keep the budget. */
@Component
class DailyBudgets implements Platforms.Budgets {
  private final JdbcClient jdbc;
  private final int callsPerDay;
  private final Clock clock;

  DailyBudgets(JdbcClient jdbc, PlatformSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.callsPerDay = settings.callsPerDay();
    this.clock = clock;
  }

  @Override
  public CallBudget of(Platform platform) {
    return () ->
        callsPerDay > 0
            && jdbc.sql(
                        """
                        insert into platform_quota as quota (platform, day, used)
                        values (:platform, :day, 1)
                        on conflict (platform, day) do update set used = quota.used + 1
                        where quota.used < :most
                        """)
                    .param("platform", platform.name())
                    .param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("most", callsPerDay)
                    .update()
                > 0;
  }
}
