package io.crewcall.user.user;

import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The user, and the handles they have had. Erasing tells all services that the person is gone. */
@Component
class UserPersonalData implements PersonalData {
  private static final int PLACEHOLDER_DIGITS = 8;

  private final Users users;
  private final Handles handles;
  private final Outbox outbox;
  private final Clock clock;

  UserPersonalData(Users users, Handles handles, Outbox outbox, Clock clock) {
    this.users = users;
    this.handles = handles;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    users
        .findById(userId)
        .filter(user -> !user.erased())
        .ifPresent(user -> {
          documents.add("user", OwnUser.of(user, LocalDate.now(clock)));
          documents.addAll("former-handles", handles.formerOf(userId).stream());
          documents.addAll("times-away", user.awayPeriods().stream());
        });
  }

  @Override
  public void erase(UUID userId) {
    handles.forget(userId);
    users
        .findById(userId)
        .filter(user -> !user.erased())
        .ifPresent(user -> {
          // A clash with another placeholder fails the attempt; the next one draws again.
          String digits = UUID.randomUUID().toString().substring(0, PLACEHOLDER_DIGITS);
          user.erase("deleted-" + digits, clock.instant());
          users.saveAndFlush(user);
          outbox.publish("user.erased", userId, user.version(), user.state(LocalDate.now(clock)));
        });
  }
}
