package io.crewcall.auth.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.crewcall.platform.security.Scopes;

/** What an account can let its programs do; administration is done by people. */
enum ClientScope {
  @JsonProperty(Scopes.READ)
  READ(Scopes.READ),
  @JsonProperty(Scopes.WRITE)
  WRITE(Scopes.WRITE);

  private final String scope;

  ClientScope(String scope) {
    this.scope = scope;
  }

  /** As tokens say it. */
  String scope() {
    return scope;
  }

  static ClientScope of(String scope) {
    for (ClientScope known : values()) {
      if (known.scope.equals(scope)) {
        return known;
      }
    }
    throw new IllegalArgumentException("no scope of a program: " + scope);
  }
}
