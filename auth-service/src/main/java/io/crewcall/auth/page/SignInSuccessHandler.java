package io.crewcall.auth.page;

import io.crewcall.auth.browser.InterruptedRequestCache;
import io.crewcall.auth.device.KnownDeviceService;
import io.crewcall.auth.origin.OriginResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Goes on with the request that signing in interrupted, by a relative address: behind the gateway
 * the host of this process means nothing to a browser.
 */
final class SignInSuccessHandler implements AuthenticationSuccessHandler {
  private final OriginResolver origins;
  private final KnownDeviceService devices;

  SignInSuccessHandler(OriginResolver origins, KnownDeviceService devices) {
    this.origins = origins;
    this.devices = devices;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws IOException {
    PendingSignIn.over(request);
    devices.remember(UUID.fromString(signedIn.getName()), origins.of(request), response);
    response.sendRedirect(
        InterruptedRequestCache.next(request)
            .orElse(PagePaths.SIGN_IN + "?" + SignInPageController.DONE));
  }
}
