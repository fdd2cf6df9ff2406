package io.crewcall.gig.history;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.platform.problem.ProblemWriter;
import java.time.Clock;
import java.util.stream.Stream;
import org.flywaydb.core.api.Location;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Switches requests of the past on: in the local profile, unless that says otherwise. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
@ConditionalOnBooleanProperty("crewcall.gig.history")
@Import(TransactionClock.class)
class HistoryConfiguration {
  /** Inside the transaction of a repeatable request, which has order 0. */
  private static final int ORDER = 1;

  @Bean
  FilterRegistrationBean<HistoryFilter> historyFilter(
      JwtDecoder tokens,
      TransactionClock transaction,
      TimersPause pause,
      Clock clock,
      ProblemWriter problems) {
    FilterRegistrationBean<HistoryFilter> registration =
        new FilterRegistrationBean<>(
            new HistoryFilter(tokens, transaction, pause, clock, problems));
    registration.setOrder(ORDER);
    return registration;
  }

  @Bean
  FlywayConfigurationCustomizer clockOfTheDatabase() {
    return flyway ->
        flyway.locations(
            Stream.concat(
                    Stream.of(flyway.getLocations()),
                    Stream.of(new Location("classpath:db/history")))
                .toArray(Location[]::new));
  }

  @Bean
  static TimersPause timersPause() {
    return new TimersPause(System::nanoTime);
  }

  @Bean
  static BeanPostProcessor clocksAndTimers(ObjectProvider<TimersPause> pause) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
          case Clock present -> new HistoryClock(present);
          case IdGenerator present -> HistoryClock.ids(present);
          case RecurringJob job -> pause.getObject().pausing(job);
          default -> bean;
        };
      }
    };
  }
}
