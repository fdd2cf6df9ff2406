package io.crewcall.gig.replica;

import io.crewcall.platform.replicas.user.UserReplica;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** When people joined: a column of this service's own beside the copy of their names. */
interface JoiningDateRepository extends Repository<UserReplica, UUID> {

  @Modifying
  @Query(
      value = "update user_replica set joined_at = :joinedAt where user_id = :userId",
      nativeQuery = true)
  void update(UUID userId, Instant joinedAt);
}
