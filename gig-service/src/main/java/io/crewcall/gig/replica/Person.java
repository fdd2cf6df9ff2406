package io.crewcall.gig.replica;

import io.crewcall.platform.replicas.user.UserReplica;
import java.util.UUID;

/** How somebody is called. */
public record Person(UUID id, String handle, String displayName) {
  static Person of(UserReplica user) {
    return new Person(
        user.userId(), String.valueOf(user.handle()), String.valueOf(user.displayName()));
  }
}
