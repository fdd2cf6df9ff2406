package io.crewcall.campaign.chain;

import io.crewcall.platform.replicas.user.UserReplica;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a chain, as credits name them.
 *
 * @param handle null while user-service has not told us of the person
 */
public record Person(
    UUID userId,
    @Nullable String handle,
    @Nullable String displayName,
    @Nullable String avatarUrl) {

  static Person of(UserReplica user) {
    return new Person(user.userId(), user.handle(), user.displayName(), user.avatarUrl());
  }
}
