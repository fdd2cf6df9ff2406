package io.crewcall.influencer.profile;

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
  private final InfluencerProfiles profiles;
  private final FollowerHistory followers;
  private final Clock clock;

  ProfilePersonalData(InfluencerProfiles profiles, FollowerHistory followers, Clock clock) {
    this.profiles = profiles;
    this.followers = followers;
    this.clock = clock;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    profiles.find(userId).ifPresent(profile -> documents.add("profile", ProfileView.of(profile)));
    documents.addAll("follower-history", followers.of(userId).all().stream());
  }

  @Override
  public void erase(UUID userId) {
    profiles
        .lock(userId)
        .ifPresent(profile -> {
          profiles.update(profile.blank(clock.instant()), "influencer.updated");
          profiles.delete(userId);
        });
    profiles.forgetFiles(userId);
  }
}
