package io.crewcall.platform.replicas.user;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;

/** The people that a service knows of. */
public interface UserReplicaRepository extends ReplicaRepository<UserReplica, UUID> {

  /** Those of these people who are known, in one statement. */
  @Query("from UserReplica u where u.userId in :ids")
  List<UserReplica> findAll(Collection<UUID> ids);

  @Query("select u.active from UserReplica u where u.userId = :id")
  Optional<Boolean> findActive(UUID id);

  /** An active person by handle, which is in lower case. */
  @Query("select u.userId from UserReplica u where u.handle = :handle and u.active = true")
  Optional<UUID> findIdByHandle(String handle);

  /**
   * Makes all who call it for one person take turns until their transactions end, also when nothing
   * is known of the person yet.
   */
  @Query(
      nativeQuery = true,
      value =
          "select cast(pg_advisory_xact_lock(hashtextextended(cast(:id as text), 4713)) as text)")
  String lockPerson(UUID id);

  /** To be subscribed to the topic of users. */
  default void on(Event<UserState> event) {
    renew(
        event.data().userId(),
        UserReplica::new,
        event.version(),
        replica -> replica.take(event.data()));
  }
}
