package io.crewcall.platform.things;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored lamps. */
public interface LampRepository extends Repository<Lamp, UUID> {
  Lamp save(Lamp lamp);

  List<Lamp> saveAll(Iterable<Lamp> lamps);

  Optional<Lamp> findById(UUID id);

  /** Whoever else changes it waits. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Lamp lamp where lamp.id = :id")
  Optional<Lamp> lockById(UUID id);
}
