package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrainsListState;
import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;

/** BrainsLists, as brand-service tells of them. */
public interface BrainsListReplicaRepository extends ReplicaRepository<BrainsListReplica, UUID> {

  @Query("from BrainsListReplica l where l.listId = :id and l.removed = false")
  Optional<BrainsListReplica> findPresent(UUID id);

  /** To be subscribed to the topic of BrainsLists. */
  default void on(Event<BrainsListState> event) {
    renew(
        event.data().listId(),
        BrainsListReplica::new,
        event.version(),
        replica -> replica.take(event.data()));
  }
}
