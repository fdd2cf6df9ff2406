package io.crewcall.user.notification.preference;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How users want to be told. */
@Component
class PreferencesPersonalData implements PersonalData {
  private final PreferencesRepository preferences;

  PreferencesPersonalData(PreferencesRepository preferences) {
    this.preferences = preferences;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    preferences
        .findById(userId)
        .filter(stored -> stored.version() > 0)
        .ifPresent(
            stored -> documents.add("notification-preferences", PreferencesResponse.of(stored)));
  }

  @Override
  public void erase(UUID userId) {
    preferences.deleteByUserId(userId);
  }
}
