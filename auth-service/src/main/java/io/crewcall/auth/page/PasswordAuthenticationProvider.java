package io.crewcall.auth.page;

import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.signin.SignInResult;
import io.crewcall.auth.signin.SignInService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Compares what was typed into the form. Its details are the {@link Origin} of the request. */
final class PasswordAuthenticationProvider implements AuthenticationProvider {
  private static final int MAX_EMAIL = 254;
  private static final int MAX_PASSWORD = 128;

  private final SignInService signIn;

  PasswordAuthenticationProvider(SignInService signIn) {
    this.signIn = signIn;
  }

  @Override
  public Authentication authenticate(Authentication form) {
    String email = form.getName();
    String password = String.valueOf(form.getCredentials());
    if (email.length() > MAX_EMAIL || password.length() > MAX_PASSWORD) {
      throw new BadCredentialsException("longer than any");
    }
    Origin origin = form.getDetails() instanceof Origin known ? known : Origin.of("unknown");
    return switch (signIn.attempt(email, password, origin)) {
      case SignInResult.Accepted accepted -> SignedInAuthentication.of(accepted.account(), false);
      case SignInResult.SecondFactorRequired second ->
          throw new SignInFailureHandler.CodeNeeded(second.challenge());
      case SignInResult.Refused refused -> throw new BadCredentialsException("wrong");
      case SignInResult.Throttled throttled ->
          throw new SignInFailureHandler.TooManyAttempts(throttled.retryAfter());
    };
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
