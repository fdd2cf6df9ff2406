package io.crewcall.auth.account.registration;

import java.util.UUID;

/** How a registration ended. */
sealed interface RegistrationResult {

  /** The account is there, and its event is on its way. */
  record Registered(UUID accountId) implements RegistrationResult {}

  /** The handle belongs to somebody else. */
  record HandleTaken() implements RegistrationResult {}
}
