package io.crewcall.auth.account;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs people out, whatever they are signed in with. */
@Component
class SignOuts {
  private final ApplicationEventPublisher listeners;

  SignOuts(ApplicationEventPublisher listeners) {
    this.listeners = listeners;
  }

  @Transactional
  void byAdministrator(UUID account) {
    listeners.publishEvent(new SignOutWanted(account, null, SignOutWanted.Cause.ADMINISTRATOR));
  }
}
