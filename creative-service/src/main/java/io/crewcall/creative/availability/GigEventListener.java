package io.crewcall.creative.availability;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the copies of engagements and applications up to date. */
@Configuration(proxyBeanMethods = false)
class GigEventListener {

  @Bean
  Subscription<EngagementState> engagementEvents(EngagementReplicaRepository engagements) {
    return Subscription.to(
        EngagementState.class,
        event -> {
          EngagementReplica engagement =
              engagements
                  .findById(event.data().engagementId())
                  .orElseGet(() -> new EngagementReplica(event.data().engagementId()));
          engagement.apply(event.data(), event.version());
          engagements.save(engagement);
        });
  }

  @Bean
  Subscription<ApplicationState> applicationEvents(ApplicationReplicaRepository applications) {
    return Subscription.to(
        ApplicationState.class,
        event -> {
          ApplicationReplica application =
              applications
                  .findById(event.subject())
                  .orElseGet(() -> new ApplicationReplica(event.subject()));
          application.apply(event.data(), event.version(), event.time());
          applications.save(application);
        });
  }
}
