package io.crewcall.user.notification.event;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps titles and deadlines of gigs; no event of a gig notifies anybody. */
@Configuration(proxyBeanMethods = false)
class GigEventListener {
  private final GigReplicaRepository gigs;

  GigEventListener(GigReplicaRepository gigs) {
    this.gigs = gigs;
  }

  @Bean
  Subscription<GigState> gigsForNotifications() {
    return Subscription.to(GigState.class, this::on);
  }

  private void on(Event<GigState> event) {
    gigs.renew(event.subject(), GigReplica::new, event.version(), copy -> copy.take(event.data()));
  }
}
