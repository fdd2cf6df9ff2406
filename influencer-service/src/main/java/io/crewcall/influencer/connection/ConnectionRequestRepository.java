package io.crewcall.influencer.connection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored requests for a consent. */
interface ConnectionRequestRepository extends Repository<ConnectionRequest, byte[]> {

  ConnectionRequest save(ConnectionRequest request);

  void delete(ConnectionRequest request);

  /** The request with this state, if it was made for this user and is still open. */
  @Query(
      """
      from ConnectionRequest request
      where request.stateHash = :stateHash and request.userId = :userId
        and request.expiresAt > :now
      """)
  Optional<ConnectionRequest> findOpen(byte[] stateHash, UUID userId, Instant now);

  @Modifying
  @Query("delete from ConnectionRequest request where request.expiresAt < :now")
  void deleteExpired(Instant now);

  @Modifying
  @Query("delete from ConnectionRequest request where request.userId = :userId")
  void deleteByUserId(UUID userId);
}
