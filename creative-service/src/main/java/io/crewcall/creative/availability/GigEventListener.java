package io.crewcall.creative.availability;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the replicas of engagements and applications up to date. */
@Configuration(proxyBeanMethods = false)
class GigEventListener {

  @Bean
  Subscription<EngagementState> engagementEvents(EngagementReplicaRepository engagements) {
    return Subscription.to(
            EngagementState.class,
            event ->
                engagements.renew(
                    event.data().engagementId(),
                    EngagementReplica::new,
                    event.version(),
                    replica -> replica.take(event.data())))
        .inBatches();
  }

  @Bean
  Subscription<ApplicationState> applicationEvents(ApplicationReplicaRepository applications) {
    return Subscription.to(
            ApplicationState.class,
            event ->
                applications.renew(
                    event.subject(),
                    ApplicationReplica::new,
                    event.version(),
                    replica -> replica.take(event.data(), event.time())))
        .inBatches();
  }
}
