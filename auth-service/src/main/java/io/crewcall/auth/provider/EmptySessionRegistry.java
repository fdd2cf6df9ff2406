package io.crewcall.auth.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

/**
 * Knows of no session. The library would keep one in this process's memory, of which another
 * instance knows nothing, and take the latest of a person for the one that a code belongs to.
 */
final class EmptySessionRegistry implements SessionRegistry {

  @Override
  public List<Object> getAllPrincipals() {
    return List.of();
  }

  @Override
  public List<SessionInformation> getAllSessions(Object principal, boolean includeExpired) {
    return List.of();
  }

  @Override
  public @Nullable SessionInformation getSessionInformation(String sessionId) {
    return null;
  }

  @Override
  public void refreshLastRequest(String sessionId) {}

  @Override
  public void registerNewSession(String sessionId, Object principal) {}

  @Override
  public void removeSessionInformation(String sessionId) {}
}
