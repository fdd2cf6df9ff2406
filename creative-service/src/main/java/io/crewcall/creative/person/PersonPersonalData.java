package io.crewcall.creative.person;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The copy of a user's name. */
@Component
@Order(3)
class PersonPersonalData implements PersonalData {
  private final PersonRepository people;

  PersonPersonalData(PersonRepository people) {
    this.people = people;
  }

  /** Exports nothing: user-service owns the data and exports them. */
  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    people
        .findById(userId)
        .ifPresent(person -> {
          person.erase();
          people.save(person);
        });
  }
}
