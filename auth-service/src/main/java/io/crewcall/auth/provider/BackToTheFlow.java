package io.crewcall.auth.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Goes on with the request that signing in interrupted, by a relative address: behind the gateway
 * the host of this process means nothing to a browser.
 */
final class BackToTheFlow implements AuthenticationSuccessHandler {
  private final RequestCache interrupted;

  BackToTheFlow(RequestCache interrupted) {
    this.interrupted = interrupted;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws IOException {
    String target = SignInPage.PATH + "?" + SignInPage.DONE;
    if (interrupted.getRequest(request, response) instanceof DefaultSavedRequest saved) {
      String query = saved.getQueryString();
      target = query == null ? saved.getRequestURI() : saved.getRequestURI() + "?" + query;
      interrupted.removeRequest(request, response);
    }
    response.sendRedirect(target);
  }
}
