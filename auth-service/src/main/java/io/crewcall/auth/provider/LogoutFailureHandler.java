package io.crewcall.auth.provider;

import io.crewcall.auth.page.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Tells the person, not some address, that a request to log out makes no sense. */
final class LogoutFailureHandler implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    PageRenderer.send(
        response,
        HttpServletResponse.SC_BAD_REQUEST,
        "Not signed out",
        "The application asked to sign you out in a way that cannot be trusted.");
  }
}
