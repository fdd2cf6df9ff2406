package io.crewcall.contracts.auth;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which account has proven the address that an invitation by e-mail was sent to. For the service
 * that sent it alone: nobody else, and not the one who invited, may learn whether an address has an
 * account. Type: {@code address-claim.changed}. The subject is {@code invitationId}.
 *
 * @param accountId null when the account that had the address has another one now
 */
@Topic(value = "auth.address-claims", keptDays = 7)
public record AddressClaimState(UUID invitationId, @Nullable UUID accountId)
    implements AggregateState {}
