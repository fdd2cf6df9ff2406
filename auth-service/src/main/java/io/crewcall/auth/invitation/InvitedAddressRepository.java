package io.crewcall.auth.invitation;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Addresses with an invitation under way. */
interface InvitedAddressRepository extends Repository<InvitedAddress, UUID> {

  InvitedAddress save(InvitedAddress invited);

  /**
   * One at a time deals with an address: an invitation that comes while an account proves its
   * address must not miss it.
   */
  @Query(
      nativeQuery = true,
      value =
          """
          select cast(pg_advisory_xact_lock(hashtextextended('invited ' || :address, 0)) as text)
          """)
  String lock(String address);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from InvitedAddress i where i.id = :id")
  Optional<InvitedAddress> lockById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from InvitedAddress i where i.address = :address order by i.id")
  List<InvitedAddress> lockByAddress(String address);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from InvitedAddress i where i.accountId = :accountId order by i.id")
  List<InvitedAddress> lockByAccount(UUID accountId);

  @Transactional
  @Modifying
  @Query("delete from InvitedAddress i where i.expiresAt < :now")
  void deleteExpired(Instant now);
}
