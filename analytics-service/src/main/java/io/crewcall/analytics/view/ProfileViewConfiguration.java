package io.crewcall.analytics.view;

import io.crewcall.contracts.analytics.ProfileViewState;
import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.platform.messaging.Subscription;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfileViewConfiguration {

  @Bean
  Subscription<ProfileViewState> profileViews(ProfileViewImport views) {
    return Subscription.toAll(ProfileViewState.class, views::count);
  }

  @Bean
  RecurringJob forgottenViewers(ProfileViewImport views) {
    return RecurringJob.named("forgotten-viewers").every(Duration.ofHours(6)).run(views::forget);
  }
}
