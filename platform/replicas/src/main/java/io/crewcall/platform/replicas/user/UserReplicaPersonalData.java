package io.crewcall.platform.replicas.user;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The copies of a person's names, after all that a service knows of the person itself. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class UserReplicaPersonalData implements PersonalData {
  private final UserReplicaRepository users;

  UserReplicaPersonalData(UserReplicaRepository users) {
    this.users = users;
  }

  /** Nothing: what is here is a copy, handed out by the service that owns it. */
  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    users
        .lockById(userId)
        .ifPresent(user -> {
          user.erase();
          users.save(user);
        });
  }
}
