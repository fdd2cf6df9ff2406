package io.crewcall.auth.page;

import io.crewcall.auth.browser.InterruptedFlow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Goes on with the request that signing in interrupted, by a relative address: behind the gateway
 * the host of this process means nothing to a browser.
 */
final class BackToTheFlow implements AuthenticationSuccessHandler {

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws IOException {
    PendingSignIn.over(request);
    response.sendRedirect(
        InterruptedFlow.take(request).orElse(Pages.SIGN_IN + "?" + SignInPage.DONE));
  }
}
