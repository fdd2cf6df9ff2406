package io.crewcall.creative.profile;

import io.crewcall.creative.taxonomy.TagUse;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Somebody's profile. It goes as a whole, last of all that hangs on it; the topic gets a last state
 * that says nothing.
 */
@Component
@Order(2)
class ProfilePersonalData implements PersonalData {
  private final CreativeProfiles profiles;
  private final TagUse tagUse;
  private final Clock clock;

  ProfilePersonalData(CreativeProfiles profiles, TagUse tagUse, Clock clock) {
    this.profiles = profiles;
    this.tagUse = tagUse;
    this.clock = clock;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    profiles
        .find(userId)
        .ifPresent(profile -> {
          documents.add("profile", ProfileView.of(profile));
          documents.add("working-week", UnavailabilityController.Unavailability.of(profile));
        });
  }

  @Override
  public void erase(UUID userId) {
    profiles
        .lock(userId)
        .ifPresent(profile -> {
          profiles.update(profile.blank(clock.instant()), "creative.updated");
          profiles.delete(userId);
          tagUse.moved(profile.content().skillTags(), List.of());
        });
    profiles.forgetFiles(userId);
  }
}
