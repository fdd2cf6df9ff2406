package io.crewcall.contracts.auth;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An account without its credentials and without its e-mail address. Types: {@code
 * account.registered}, {@code account.roles-changed}, {@code account.deactivated}, {@code
 * account.reactivated}, {@code account.email-verified}, {@code account.erased}.
 *
 * @param displayName as given at registration; user-service owns it afterwards
 * @param handle as given at registration, already unique; user-service owns it afterwards
 * @param emailVerified whether the person has shown to own the address
 */
@Topic(value = "auth.accounts", compacted = true)
@RecordBuilder
public record AccountState(
    UUID accountId,
    String handle,
    String displayName,
    Set<Role> roles,
    boolean active,
    Instant registeredAt,
    boolean emailVerified)
    implements AggregateState {}
