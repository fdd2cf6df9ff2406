package io.crewcall.creative.profile;

import io.crewcall.creative.taxonomy.TagUseFacts;
import io.crewcall.platform.availability.UnavailabilityResponse;
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
  private final CreativeProfileRepository profiles;
  private final TagUseFacts tagUse;
  private final ProfileResponses responses;
  private final Clock clock;

  ProfilePersonalData(
      CreativeProfileRepository profiles,
      TagUseFacts tagUse,
      ProfileResponses responses,
      Clock clock) {
    this.profiles = profiles;
    this.tagUse = tagUse;
    this.responses = responses;
    this.clock = clock;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    profiles
        .findWithProfessionsAndReelsById(userId)
        .ifPresent(profile -> {
          documents.add("profile", responses.of(profile));
          documents.add(
              "working-week", UnavailabilityResponse.of(profile.unavailable(), profile.week()));
        });
  }

  @Override
  public void erase(UUID userId) {
    profiles
        .lockById(userId)
        .ifPresent(profile -> {
          List<String> tags = profile.skillTags();
          profile.blank(clock.instant());
          profiles.save(profile);
          profiles.delete(profile);
          tagUse.moved(tags, List.of());
        });
  }
}
