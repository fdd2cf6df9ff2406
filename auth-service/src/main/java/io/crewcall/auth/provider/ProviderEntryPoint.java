package io.crewcall.auth.provider;

import io.crewcall.auth.browser.ContinueParameter;
import io.crewcall.auth.page.PagePaths;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * Whoever is not signed in at the protocol's endpoints: a browser goes to the page to sign in, a
 * program gets the protocol's own error (RFC 6749 section 5.2).
 */
final class ProviderEntryPoint implements AuthenticationEntryPoint {
  private final MediaTypeRequestMatcher browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
  private final LoginUrlAuthenticationEntryPoint signIn =
      new LoginUrlAuthenticationEntryPoint(PagePaths.SIGN_IN) {
        @Override
        protected String determineUrlToUseForThisRequest(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused) {
          return ContinueParameter.begin(PagePaths.SIGN_IN, PagePaths.REGISTER, request);
        }
      };

  private final AuthorizationResponseHandler back;

  ProviderEntryPoint(AuthorizationResponseHandler back) {
    this.back = back;
    browser.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    signIn.setFavorRelativeUris(true);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException, ServletException {
    if (request.getAttribute(OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName())
            instanceof OAuth2AuthorizationCodeRequestAuthenticationToken valid
        && "none".equals(valid.getAdditionalParameters().get("prompt"))) {
      // The client only wants to know; its address has been checked already.
      back.onAuthenticationFailure(
          request,
          response,
          new OAuth2AuthorizationCodeRequestAuthenticationException(
              new OAuth2Error("login_required"), valid));
      return;
    }
    boolean protocol = request.getRequestURI().equals(ProviderConfiguration.USER_INFO);
    if (!protocol && request.getMethod().equals("GET") && browser.matches(request)) {
      signIn.commence(request, response, refused);
      return;
    }
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            "{\"error\":\"%s\"}"
                .formatted(protocol ? "invalid_token" : "invalid_client")
                .getBytes(StandardCharsets.UTF_8));
  }
}
