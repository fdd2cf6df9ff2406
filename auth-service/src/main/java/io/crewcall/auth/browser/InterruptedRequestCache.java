package io.crewcall.auth.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Where a browser was going when it was asked to sign in: an address below this provider. The usual
 * cache would keep the whole request, cookies included, in the database.
 */
public final class InterruptedRequestCache implements RequestCache {
  private static final String ATTRIBUTE = "crewcall.interrupted";
  private static final int MAX_LENGTH = 8000;

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    String address = PromptParameter.of(request).addressOnceSignedIn();
    if (request.getMethod().equals("GET") && address.length() <= MAX_LENGTH) {
      request.getSession().setAttribute(ATTRIBUTE, address);
    }
  }

  /** Where the sign-in of this request goes on: its own flow, else what was interrupted last. */
  public static Optional<String> next(HttpServletRequest request) {
    Optional<String> own = ContinueParameter.of(request);
    HttpSession session = request.getSession(false);
    if (own.isEmpty()) {
      return take(request);
    }
    if (session != null && own.get().equals(session.getAttribute(ATTRIBUTE))) {
      session.removeAttribute(ATTRIBUTE);
    }
    return own;
  }

  /** Takes the address out: going on twice would be one time too many. */
  private static Optional<String> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String address)) {
      return Optional.empty();
    }
    session.removeAttribute(ATTRIBUTE);
    return Optional.of(address);
  }

  /** Nobody replays a request here: the browser goes to its address again. */
  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {}
}
