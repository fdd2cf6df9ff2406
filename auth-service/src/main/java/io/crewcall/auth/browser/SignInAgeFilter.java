package io.crewcall.auth.browser;

import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.token.SignInFactors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a browser that is signed in get codes only while that counts: not for longer than is allowed
 * at all, nor than the client allows ({@code max_age}), not when the client wants to see the
 * password again ({@code prompt=login}), and not for an account that is not active any more.
 */
@Component
public final class SignInAgeFilter {
  private static final String AUTHORIZE = "/oauth2/authorize";
  private static final long SHORTEST_AGE = 3;

  private final AccountService accounts;
  private final BrowserProperties properties;
  private final Clock clock;
  private final SecurityContextLogoutHandler forget = new SecurityContextLogoutHandler();

  SignInAgeFilter(AccountService accounts, BrowserProperties properties, Clock clock) {
    this.accounts = accounts;
    this.properties = properties;
    this.clock = clock;
  }

  /** For a chain of filters; a bean of its own would run for every request. */
  public OncePerRequestFilter filter() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        Authentication browser = SecurityContextHolder.getContext().getAuthentication();
        if (browser instanceof UsernamePasswordAuthenticationToken) {
          if (wantsPassword(request)) {
            forget.logout(request, response, browser);
            if (PromptParameter.of(request).asksForAccount()) {
              chain.doFilter(request, response);
              return;
            }
            response.sendRedirect(PromptParameter.of(request).addressOnceSignedIn());
            return;
          }
          if (!counts(request, browser)) {
            forget.logout(request, response, browser);
          }
        }
        chain.doFilter(request, response);
      }
    };
  }

  private static boolean wantsPassword(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && request.getRequestURI().equals(AUTHORIZE)
        && PromptParameter.of(request).asksForSignIn();
  }

  private boolean counts(HttpServletRequest request, Authentication browser) {
    Optional<Instant> signedIn = SignInFactors.provenAt(browser);
    return signedIn.isPresent()
        && clock.instant().isBefore(signedIn.get().plus(longest(request)))
        && accounts.active(UUID.fromString(browser.getName())).isPresent();
  }

  private Duration longest(HttpServletRequest request) {
    String maxAge = request.getParameter("max_age");
    if (maxAge == null || !maxAge.matches("\\d{1,9}")) {
      return properties.longest();
    }
    // The request comes again right after the password.
    Duration asked = Duration.ofSeconds(Math.max(SHORTEST_AGE, Long.parseLong(maxAge)));
    return asked.compareTo(properties.longest()) < 0 ? asked : properties.longest();
  }
}
