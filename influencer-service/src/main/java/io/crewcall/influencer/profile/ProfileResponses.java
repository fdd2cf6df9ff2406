package io.crewcall.influencer.profile;

import io.crewcall.platform.reels.ReelFiles;
import io.crewcall.platform.replicas.person.PersonCards;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows profiles with what other services know of them, in a constant number of statements. */
@Component
class ProfileResponses {
  private final ReelFiles files;
  private final PersonCards cards;

  ProfileResponses(ReelFiles files, PersonCards cards) {
    this.files = files;
    this.cards = cards;
  }

  ProfileResponse of(InfluencerProfile profile) {
    return of(List.of(profile)).getFirst();
  }

  List<ProfileResponse> of(List<InfluencerProfile> profiles) {
    var known =
        files.of(
            profiles.stream()
                .flatMap(profile -> profile.reels().stream())
                .map(Reel::mediaId)
                .toList());
    var people = cards.of(profiles.stream().map(InfluencerProfile::userId).toList());
    return profiles.stream()
        .map(profile -> ProfileResponse.of(profile, known, people.get(profile.userId())))
        .toList();
  }
}
