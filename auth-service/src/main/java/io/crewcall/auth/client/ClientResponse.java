package io.crewcall.auth.client;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A program of an account.
 *
 * @param id its {@code client_id} at the token endpoint
 * @param secretChangedAt when the secret it has now was made
 */
record ClientResponse(
    UUID id, String name, Set<ClientScope> scopes, Instant createdAt, Instant secretChangedAt) {

  ClientResponse {
    scopes = Set.copyOf(scopes);
  }
}
