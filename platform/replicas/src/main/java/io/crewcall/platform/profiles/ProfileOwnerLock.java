package io.crewcall.platform.profiles;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import java.util.UUID;

/** Holds nothing; keeps everything else about a person still while it is erased. */
final class ProfileOwnerLock implements PersonalData {
  private final UserReplicaRepository users;
  private final OwnedProfiles profiles;

  ProfileOwnerLock(UserReplicaRepository users, OwnedProfiles profiles) {
    this.users = users;
    this.profiles = profiles;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    users.lockPerson(userId);
    profiles.lock(userId);
  }
}
