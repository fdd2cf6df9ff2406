package io.crewcall.influencer.connection;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.platform.CallBudget;
import io.crewcall.influencer.platform.PlatformProperties;
import io.crewcall.influencer.platform.Platforms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Counts calls to platforms in the database, so that all instances share one limit. */
@Component
class DailyCallBudgets implements Platforms.Budgets {
  private final PlatformQuotaRepository quotas;
  private final int callsPerDay;
  private final Clock clock;

  DailyCallBudgets(PlatformQuotaRepository quotas, PlatformProperties properties, Clock clock) {
    this.quotas = quotas;
    this.callsPerDay = properties.callsPerDay();
    this.clock = clock;
  }

  @Override
  public CallBudget of(Platform platform) {
    return () ->
        callsPerDay > 0
            && quotas.countCall(
                    platform.name(),
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                    callsPerDay)
                > 0;
  }
}
