package io.crewcall.contracts.auth;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.Topic;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An account without its credentials and without its e-mail address. Types: {@code
 * account.registered}, {@code account.roles-changed}, {@code account.deactivated}.
 *
 * @param displayName as given at registration; user-service owns it afterwards
 * @param handle as given at registration, already unique; user-service owns it afterwards
 */
@Topic("auth.accounts")
public record AccountState(
    UUID accountId,
    String handle,
    String displayName,
    Set<Role> roles,
    boolean active,
    Instant registeredAt)
    implements AggregateState {}
