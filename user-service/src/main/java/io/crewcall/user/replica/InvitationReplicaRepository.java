package io.crewcall.user.replica;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface InvitationReplicaRepository extends ReplicaRepository<InvitationReplica, UUID> {

  /** Direct offers to a user for a gig that wait or were accepted, the newest first. */
  @Query(
      """
      from InvitationReplica i
      where i.userId = :userId and i.gigId = :gigId and i.direct
        and i.status in (SENT, ACCEPTED)
      order by i.invitationId desc
      """)
  List<InvitationReplica> findDirectOffers(UUID gigId, UUID userId, Limit limit);

  /** Those for a gig that are not answered, ordered by the invited user. */
  @Query("from InvitationReplica i where i.gigId = :gigId and i.waiting order by i.userId")
  List<InvitationReplica> findWaiting(UUID gigId);

  @Modifying
  @Query("delete from InvitationReplica i where i.userId = :userId")
  void deleteByUserId(UUID userId);
}
