package io.crewcall.auth.origin;

import io.crewcall.platform.security.SecurityProperties;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads where requests come from, and marks devices by a cookie. The cookie gives no access to
 * anything: it only tells a device from which the owner signed in before from those of strangers.
 */
@Component
public class OriginResolver {
  private static final String COOKIE = "crewcall_device";
  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int MAX_USER_AGENT = 200;

  private final ClientAddressResolver addresses;
  private final boolean secure;

  OriginResolver(ClientAddressResolver addresses, SecurityProperties security) {
    this.addresses = addresses;
    this.secure = security.issuer().startsWith("https:");
  }

  /** Where this request comes from. */
  public Origin of(HttpServletRequest request) {
    return new Origin(addresses.of(request), userAgent(request), device(request));
  }

  /** Where the request that this thread serves comes from; empty for jobs and listeners. */
  public Optional<Origin> current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Optional.of(of(request.getRequest()))
        : Optional.empty();
  }

  /** Marks the client's device; call it after a successful sign-in. */
  public void remember(HttpServletResponse response, String device, Duration lifetime) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, device)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .path("/")
            .maxAge(lifetime)
            .build()
            .toString());
  }

  private static @Nullable String device(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return null;
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(COOKIE) && DEVICE.matcher(cookie.getValue()).matches()) {
        return cookie.getValue();
      }
    }
    return null;
  }

  private static String userAgent(HttpServletRequest request) {
    String agent = request.getHeader(HttpHeaders.USER_AGENT);
    if (agent == null) {
      return "";
    }
    String printable = agent.replaceAll("[^\\x20-\\x7e]", "");
    return printable.substring(0, Math.min(printable.length(), MAX_USER_AGENT));
  }
}
