package io.crewcall.user.onboarding;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which items were there tells nothing about a person, but nobody needs it without them. */
@Component
class OnboardingPersonalData implements PersonalData {
  private final ProfileItems items;
  private final JdbcClient jdbc;

  OnboardingPersonalData(ProfileItems items, JdbcClient jdbc) {
    this.items = items;
    this.jdbc = jdbc;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    Set<Item> there = items.of(userId);
    if (!there.isEmpty()) {
      documents.add("profile-items", there);
    }
  }

  @Override
  public void erase(UUID userId) {
    jdbc.sql("delete from profile_item where user_id = :user").param("user", userId).update();
  }
}
