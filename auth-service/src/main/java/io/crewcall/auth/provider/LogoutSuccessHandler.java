package io.crewcall.auth.provider;

import io.crewcall.auth.page.PagePaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Forgets the browser, and sends it to the address that the client is registered with. */
final class LogoutSuccessHandler implements AuthenticationSuccessHandler {
  private final SecurityContextLogoutHandler browser = new SecurityContextLogoutHandler();

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication done)
      throws IOException {
    OidcLogoutAuthenticationToken logout = (OidcLogoutAuthenticationToken) done;
    if (logout.isPrincipalAuthenticated()) {
      browser.logout(request, response, (Authentication) logout.getPrincipal());
    }
    String redirect = logout.getPostLogoutRedirectUri();
    if (redirect == null) {
      response.sendRedirect(PagePaths.SIGNED_OUT);
      return;
    }
    UriComponentsBuilder back = UriComponentsBuilder.fromUriString(redirect);
    String state = logout.getState();
    if (state != null && !state.isEmpty()) {
      back.queryParam(OAuth2ParameterNames.STATE, UriUtils.encode(state, StandardCharsets.UTF_8));
    }
    response.sendRedirect(back.build(true).toUriString());
  }
}
