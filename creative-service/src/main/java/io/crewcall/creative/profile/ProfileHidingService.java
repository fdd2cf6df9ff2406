package io.crewcall.creative.profile;

import io.crewcall.contracts.Role;
import io.crewcall.platform.profiles.Hiding;
import io.crewcall.platform.profiles.OwnedProfiles;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hides profiles with the account, or the role, of their owner. */
@Service
class ProfileHidingService implements OwnedProfiles {
  private final CreativeProfileRepository profiles;

  ProfileHidingService(CreativeProfileRepository profiles) {
    this.profiles = profiles;
  }

  @Override
  public Role role() {
    return Role.CREATIVE;
  }

  @Override
  @Transactional
  public void lock(UUID userId) {
    profiles.lockById(userId);
  }

  @Override
  @Transactional
  public void hide(UUID userId, @Nullable Hiding reason) {
    profiles.lockById(userId).filter(profile -> profile.hide(reason)).ifPresent(profiles::save);
  }
}
