package io.crewcall.auth.account.administration;

import io.crewcall.auth.account.SignOutRequested;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs people out, whatever they are signed in with. */
@Component
class SignOutService {
  private final ApplicationEventPublisher listeners;

  SignOutService(ApplicationEventPublisher listeners) {
    this.listeners = listeners;
  }

  @Transactional
  void byAdministrator(UUID account) {
    listeners.publishEvent(
        SignOutRequested.ofPeople(account, SignOutRequested.Cause.ADMINISTRATOR));
  }
}
