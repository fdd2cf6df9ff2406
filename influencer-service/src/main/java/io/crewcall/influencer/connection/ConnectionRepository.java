package io.crewcall.influencer.connection;

import io.crewcall.contracts.Platform;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored connections, as their owners see and change them. */
interface ConnectionRepository extends Repository<Connection, Connection.Key> {

  Connection saveAndFlush(Connection connection);

  void delete(Connection connection);

  @Modifying
  @Query("delete from Connection connection where connection.userId = :userId")
  void deleteByUserId(UUID userId);

  Optional<Connection> findByUserIdAndPlatform(UUID userId, Platform platform);

  /** With its row locked, so that the job does not change it at the same time. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      from Connection connection
      where connection.userId = :userId and connection.platform = :platform
      """)
  Optional<Connection> lockByUserIdAndPlatform(UUID userId, Platform platform);

  List<Connection> findByUserIdOrderByPlatform(UUID userId);
}
