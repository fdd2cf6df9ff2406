package io.crewcall.platform.profiles;

import io.crewcall.contracts.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a service that has profiles of one role. */
public interface OwnedProfiles {

  /** Whose profiles these are. */
  Role role();

  /** Locks the person's profile until the transaction ends, if there is one. */
  void lock(UUID userId);

  /**
   * Hides the person's profile or shows it again as it was, in the caller's transaction; nothing
   * happens without a profile, or when it is so already.
   *
   * @param reason null when nothing speaks against showing it
   */
  void hide(UUID userId, @Nullable Hiding reason);
}
