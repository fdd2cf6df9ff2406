package io.crewcall.platform.personaldata;

import java.util.UUID;

/** What the platform's own tables remember of a person, beside what the service holds. */
@FunctionalInterface
interface PlatformTraces {
  void erase(UUID userId);
}
