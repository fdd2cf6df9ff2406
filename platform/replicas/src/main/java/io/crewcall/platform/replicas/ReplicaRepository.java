package io.crewcall.platform.replicas;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** The stored replicas of one kind. */
@NoRepositoryBean
public interface ReplicaRepository<R extends Replica<I>, I> extends Repository<R, I> {
  R save(R replica);

  Optional<R> findById(I id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from #{#entityName} r where id(r) = :id")
  Optional<R> lockById(I id);

  /**
   * Takes an event over, unless the same or a newer one has been seen.
   *
   * @param create makes the replica of an aggregate that was not heard of before
   * @param version of the event
   * @param change copies what the event tells
   * @return whether it was newer
   */
  default boolean renew(I id, Function<I, R> create, long version, Consumer<R> change) {
    R replica = lockById(id).orElseGet(() -> create.apply(id));
    if (!replica.advance(version)) {
      return false;
    }
    change.accept(replica);
    save(replica);
    return true;
  }
}
