package io.crewcall.user.user;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored users. */
interface Users extends Repository<User, UUID> {

  Optional<User> findById(UUID id);

  /** Handles differ by more than case; answered from the index on the lower-cased handle. */
  @Query("select u from User u where lower(u.handle) = lower(:handle)")
  Optional<User> findByHandle(String handle);

  User saveAndFlush(User user);
}
