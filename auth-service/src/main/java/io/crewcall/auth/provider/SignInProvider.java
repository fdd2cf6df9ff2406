package io.crewcall.auth.provider;

import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.signin.SignIn;
import io.crewcall.auth.signin.SignInResult;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Signs in whoever fills in the provider's form. The principal is the account's id; roles are read
 * afresh for each token.
 */
final class SignInProvider implements AuthenticationProvider {
  private static final int MAX_EMAIL = 254;
  private static final int MAX_PASSWORD = 128;

  private final SignIn signIn;

  SignInProvider(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public Authentication authenticate(Authentication form) {
    String email = form.getName();
    String password = String.valueOf(form.getCredentials());
    if (email.length() > MAX_EMAIL || password.length() > MAX_PASSWORD) {
      throw new BadCredentialsException("longer than any");
    }
    return switch (signIn.attempt(email, password, Origin.of(address(form)))) {
      case SignInResult.Accepted accepted ->
          UsernamePasswordAuthenticationToken.authenticated(
              accepted.account().id().toString(),
              null,
              List.of(
                  FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
      case SignInResult.SecondFactorRequired second ->
          throw new InsufficientAuthenticationException(
              "the page does not ask for a second factor");
      case SignInResult.Refused refused -> throw new BadCredentialsException("wrong");
      case SignInResult.Throttled throttled ->
          throw new SignInRefusal.TooManyAttempts(throttled.retryAfter());
    };
  }

  private static String address(Authentication form) {
    return form.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "unknown";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
