package io.crewcall.auth.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The token of the last log-in or refresh. */
record RefreshRequest(@NotNull @Size(min = 1, max = RefreshToken.MAX_LENGTH) String refreshToken) {

  @Override
  public String toString() {
    return "RefreshRequest";
  }
}
