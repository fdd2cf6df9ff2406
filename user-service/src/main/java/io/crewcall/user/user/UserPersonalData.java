package io.crewcall.user.user;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The user and their handles. Erasing tells all services that the person is gone. */
@Component
class UserPersonalData implements PersonalData {
  private static final int PLACEHOLDER_DIGITS = 8;

  private final UserRepository users;
  private final HandleService handles;
  private final Clock clock;

  UserPersonalData(UserRepository users, HandleService handles, Clock clock) {
    this.users = users;
    this.handles = handles;
    this.clock = clock;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    users
        .findById(userId)
        .filter(user -> !user.erased())
        .ifPresent(user -> {
          documents.add("user", OwnUserResponse.of(user, LocalDate.now(clock)));
          documents.addAll("former-handles", handles.formerOf(userId).stream());
          documents.addAll("times-away", user.awayPeriods().stream());
        });
  }

  @Override
  public void erase(UUID userId) {
    handles.erase(userId);
    users
        .findById(userId)
        .filter(user -> !user.erased())
        .ifPresent(user -> {
          // When another user has the same placeholder, this attempt fails; the next one draws
          // again.
          String digits = UUID.randomUUID().toString().substring(0, PLACEHOLDER_DIGITS);
          user.erase("deleted-" + digits, clock.instant());
          users.save(user);
        });
  }
}
