package io.crewcall.user.notification.push;

import io.crewcall.contracts.auth.RevocationState;
import io.crewcall.platform.messaging.Subscription;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Browsers are woken no longer than the session lasts in which they were subscribed: whoever was
 * thrown out by a new password is told of nothing any more.
 */
@Configuration(proxyBeanMethods = false)
class EndedSessionListener {

  @Bean
  Subscription<RevocationState> endedSessions(PushSubscriptionService subscriptions) {
    return Subscription.to(
        RevocationState.class,
        event -> {
          String id = event.data().id();
          switch (event.data().holder()) {
            case SESSION -> subscriptions.endSession(id);
            case ACCOUNT -> subscriptions.endAll(UUID.fromString(id));
            case CLIENT -> {
              // Programs do not subscribe browsers.
            }
          }
        });
  }
}
