package io.crewcall.auth.account;

import java.util.UUID;

/** An account and its password hash. */
public record Credential(UUID accountId, String hash) {

  @Override
  public String toString() {
    return "Credential[" + accountId + "]";
  }
}
