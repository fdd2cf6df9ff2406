package io.crewcall.gateway.view;

import io.crewcall.gateway.limit.ClientAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notices who was shown a profile. Not counted: one's own, programs that act for themselves, what
 * names itself a program, what a browser fetches in case it is wanted, and what was not shown.
 */
final class ProfileViewFilter extends OncePerRequestFilter {
  private static final Pattern PROFILE =
      Pattern.compile(
          "/api/v1/(?:users|influencers|creatives)/"
              + "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

  /** Those that answer with these words, or with none, are no people. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "bot\\b|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|skype"
              + "|headless|lighthouse|monitor|uptime|curl|wget|python|java/|java-http-client"
              + "|go-http|ruby|perl|scrapy|postman|insomnia",
          Pattern.CASE_INSENSITIVE);

  private final ProfileViews views;
  private final ClientAddress addresses;

  ProfileViewFilter(ProfileViews views, ClientAddress addresses) {
    this.views = views;
    this.addresses = addresses;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("GET");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher profile = PROFILE.matcher(request.getRequestURI());
    if (!profile.matches()) {
      chain.doFilter(request, response);
      return;
    }
    // The answer may be sent by another thread, which knows nobody.
    Optional<String> viewer = viewer(request, profile.group(1));
    chain.doFilter(request, response);
    if (viewer.isPresent() && shown(response)) {
      views.seen(UUID.fromString(profile.group(1)), viewer.get());
    }
  }

  private static boolean shown(HttpServletResponse response) {
    return response.getStatus() == HttpServletResponse.SC_OK
        || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
  }

  private Optional<String> viewer(HttpServletRequest request, String profile) {
    if (fetchedInAdvance(request)) {
      return Optional.empty();
    }
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken caller) {
      Jwt token = caller.getToken();
      boolean program = token.getClaimAsString("client_id") != null && !token.hasClaim("sid");
      String user = caller.getName();
      return program || user.equalsIgnoreCase(profile)
          ? Optional.empty()
          : Optional.of("user " + user);
    }
    String agent = request.getHeader(HttpHeaders.USER_AGENT);
    return agent == null || agent.isBlank() || PROGRAM.matcher(agent).find()
        ? Optional.empty()
        : Optional.of("address " + addresses.of(request) + " " + agent);
  }

  private static boolean fetchedInAdvance(HttpServletRequest request) {
    return says(request.getHeader("Sec-Purpose"), "prefetch")
        || says(request.getHeader("Purpose"), "prefetch")
        || says(request.getHeader("X-Moz"), "prefetch");
  }

  private static boolean says(@Nullable String header, String word) {
    return header != null && header.contains(word);
  }
}
