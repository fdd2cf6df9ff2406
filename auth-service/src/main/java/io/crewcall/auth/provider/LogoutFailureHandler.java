package io.crewcall.auth.provider;

import io.crewcall.auth.page.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Tells the person, not some address, that a request to log out makes no sense, and how they get
 * back to the application that sent them.
 */
final class LogoutFailureHandler implements AuthenticationFailureHandler {
  private final RegisteredClientRepository clients;

  LogoutFailureHandler(RegisteredClientRepository clients) {
    this.clients = clients;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    PageRenderer.send(
        response,
        HttpServletResponse.SC_BAD_REQUEST,
        "Not signed out",
        "The application asked to sign you out without saying whose session it means. Close it "
            + "there, or end it in the list of your sessions.",
        back(request));
  }

  /** Where the application is registered to be; nothing that a request alone says. */
  private @Nullable String back(HttpServletRequest request) {
    String id = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
    RegisteredClient client = id == null ? null : clients.findByClientId(id);
    return client == null
        ? null
        : client.getPostLogoutRedirectUris().stream().findFirst().orElse(null);
  }
}
