package io.crewcall.influencer.profile;

import io.crewcall.platform.availability.UnavailabilityResponse;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Clock;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Somebody's profile with what their accounts counted. It goes as a whole, last of all that hangs
 * on it; the topic gets a last state that says nothing.
 */
@Component
@Order(2)
class ProfilePersonalData implements PersonalData {
  private final InfluencerProfileRepository profiles;
  private final FollowerReadingRepository followers;
  private final ProfileResponses responses;
  private final Clock clock;

  ProfilePersonalData(
      InfluencerProfileRepository profiles,
      FollowerReadingRepository followers,
      ProfileResponses responses,
      Clock clock) {
    this.profiles = profiles;
    this.followers = followers;
    this.responses = responses;
    this.clock = clock;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    profiles
        .findWhole(userId)
        .ifPresent(profile -> {
          documents.add("profile", responses.of(profile));
          documents.add(
              "working-week", UnavailabilityResponse.of(profile.unavailable(), profile.week()));
        });
    documents.addAll(
        "follower-history",
        followers.findByUserIdOrderByRecordedAt(userId).stream().map(FollowerReadingResponse::of));
  }

  @Override
  public void erase(UUID userId) {
    profiles
        .lockById(userId)
        .ifPresent(profile -> {
          profile.blank(clock.instant());
          profiles.save(profile);
          profiles.delete(profile);
        });
  }
}
