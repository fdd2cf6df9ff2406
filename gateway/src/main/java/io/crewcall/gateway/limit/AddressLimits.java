package io.crewcall.gateway.limit;

import io.crewcall.gateway.web.ClientAddresses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The limits of those who have not shown who they are, before anything costs much: requests without
 * a token, attempts to sign in (with a token too, else one account would open the door to guessing
 * others' passwords), and tokens that turn out invalid.
 */
final class AddressLimits extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Pattern SIGN_IN =
      Pattern.compile("/api/v1/auth(/.*)?|/oauth2/(?!introspect|userinfo).*");

  private final Buckets buckets;
  private final ClientAddress addresses;
  private final LimitHeaders headers;

  AddressLimits(Buckets buckets, ClientAddress addresses, LimitHeaders headers) {
    this.buckets = buckets;
    this.addresses = addresses;
    this.headers = headers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = addresses.key(request);
    boolean token = bearer(request);
    List<Policy> counted = new ArrayList<>(2);
    if (!SAFE.contains(request.getMethod()) && SIGN_IN.matcher(request.getRequestURI()).matches()) {
      counted.add(Policy.SIGN_IN);
    } else if (!token) {
      counted.add(Policy.ADDRESS);
    }
    for (Policy policy : counted) {
      Level level = buckets.take(policy, address);
      headers.add(response, buckets.quota(policy), level);
      if (!level.allowed()) {
        headers.refuse(request, response, level);
        return;
      }
    }
    if (!token) {
      chain.doFilter(request, response);
      return;
    }
    Level refused = buckets.look(Policy.REFUSED_TOKEN, address);
    if (!refused.allowed()) {
      headers.add(response, buckets.quota(Policy.REFUSED_TOKEN), refused);
      headers.refuse(request, response, refused);
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
      buckets.take(Policy.REFUSED_TOKEN, address);
    }
  }

  /**
   * The platform's health is asked for by monitors, and is one question however many ask. The web
   * clients' files ask no service.
   */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().equals("/actuator/health") || ClientAddresses.owns(request);
  }

  private static boolean bearer(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.regionMatches(true, 0, "bearer ", 0, 7);
  }
}
