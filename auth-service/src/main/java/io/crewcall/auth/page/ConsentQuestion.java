package io.crewcall.auth.page;

import java.util.List;

/**
 * What a person is asked before somebody else's client gets anything.
 *
 * @param client its name
 * @param person who is signed in, by the name that others see
 * @param host where the browser is sent afterwards
 * @param state of the request that waits for the answer
 * @param scopes that are new
 * @param allowedBefore what they mean that were allowed before
 */
public record ConsentQuestion(
    String client,
    String clientId,
    String person,
    String host,
    String state,
    List<Scope> scopes,
    List<String> allowedBefore) {

  /** A scope, and what it means to people. */
  public record Scope(String name, String meaning) {}

  public ConsentQuestion {
    scopes = List.copyOf(scopes);
    allowedBefore = List.copyOf(allowedBefore);
  }
}
