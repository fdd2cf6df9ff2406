package io.crewcall.platform.replicas.media;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The files that a service knows of. */
public interface MediaAssetReplicaRepository extends ReplicaRepository<MediaAssetReplica, UUID> {

  /** Those of these files that are known, in one statement. */
  @Query("from MediaAssetReplica m where m.mediaId in :ids")
  List<MediaAssetReplica> findAll(Collection<UUID> ids);

  @Modifying
  @Query("delete from MediaAssetReplica m where m.ownerId = :ownerId")
  void deleteByOwner(UUID ownerId);

  /**
   * To be subscribed to the topic of files.
   *
   * @return whether it was newer than what was known
   */
  default boolean on(Event<AssetState> event) {
    return renew(
        event.data().mediaId(),
        MediaAssetReplica::new,
        event.version(),
        replica -> replica.take(event.data()));
  }
}
