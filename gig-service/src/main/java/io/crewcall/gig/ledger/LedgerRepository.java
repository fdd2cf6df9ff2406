package io.crewcall.gig.ledger;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Ledgers; one is locked after its engagement and before its payments. */
interface LedgerRepository extends Repository<Ledger, UUID> {
  Ledger save(Ledger ledger);

  Optional<Ledger> findById(UUID engagementId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Ledger l where l.id = :engagementId")
  Optional<Ledger> lockById(UUID engagementId);
}
