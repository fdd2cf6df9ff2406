package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Skills of profiles, as creative-service tells of them. */
public interface ProfileSkillsReplicaRepository
    extends ReplicaRepository<ProfileSkillsReplica, UUID> {

  /** Empty for who has no profile. */
  default List<String> skillsOf(UUID userId) {
    return findById(userId).map(ProfileSkillsReplica::skills).orElse(List.of());
  }

  @Modifying
  @Query("delete from ProfileSkillsReplica p where p.userId = :userId")
  void deleteOf(UUID userId);

  /** To be subscribed to the topic of profiles. */
  default void on(Event<CreativeProfileState> event) {
    renew(
        event.data().userId(),
        ProfileSkillsReplica::new,
        event.version(),
        replica -> replica.take(event.data()));
  }
}
