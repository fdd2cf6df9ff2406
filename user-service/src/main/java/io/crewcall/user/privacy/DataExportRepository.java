package io.crewcall.user.privacy;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface DataExportRepository extends Repository<DataExport, UUID> {

  DataExport save(DataExport export);

  void delete(DataExport export);

  /**
   * Begins an export. The index lets one run for a user; of two requests at once the second waits
   * here and finds the first.
   *
   * @return 0 when one is running
   */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into data_export (id, user_id, status, requested_at, bytes, version)
          values (:id, :userId, 'RUNNING', :now, 0, 1)
          on conflict (user_id) where status = 'RUNNING' do nothing
          """)
  int insertUnlessRunning(UUID id, UUID userId, Instant now);

  Optional<DataExport> findByIdAndUserId(UUID id, UUID userId);

  /** A user's exports that were made, the newest first. */
  @Query(
      "from DataExport e where e.userId = :userId and e.status in (READY, EXPIRED) order by e.id desc")
  List<DataExport> findMade(UUID userId, Limit limit);

  @Query("from DataExport e where e.userId = :userId and e.id < :before order by e.id desc")
  List<DataExport> findPage(UUID userId, UUID before, Limit limit);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from DataExport e where e.id = :id and e.status = RUNNING")
  Optional<DataExport> lockRunning(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from DataExport e where e.userId = :userId order by e.id")
  List<DataExport> lockByUserId(UUID userId);

  /** Exports whose time is over; locked ones are skipped. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
  @Query("from DataExport e where e.status = READY and e.expiresAt <= :now")
  List<DataExport> lockExpired(Instant now, Limit limit);

  /** Stores a piece of what a service handed out: one JSON object, packed, in bounded pieces. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into data_export_part (export_id, service, position, content)
          values (:id, :service, :position, :content)
          """)
  void insertPart(UUID id, String service, int position, byte[] content);

  @Query(
      nativeQuery = true,
      value =
          """
          select content from data_export_part
          where export_id = :id and service = :service and position = :position
          """)
  Optional<byte[]> findPart(UUID id, String service, int position);

  @Modifying
  @Query(nativeQuery = true, value = "delete from data_export_part where export_id = :id")
  void deleteParts(UUID id);
}
