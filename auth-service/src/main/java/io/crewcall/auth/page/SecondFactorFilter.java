package io.crewcall.auth.page;

import io.crewcall.auth.origin.OriginResolver;
import io.crewcall.auth.signin.SecondFactorResult;
import io.crewcall.auth.signin.SignInService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Compares the code of a second factor; the browser's session knows which password came before. */
final class SecondFactorFilter extends AbstractAuthenticationProcessingFilter {
  private static final int MAX_CODE = 40;

  private final SignInService signIn;
  private final OriginResolver origins;

  SecondFactorFilter(SignInService signIn, OriginResolver origins) {
    super(
        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PagePaths.CODE),
        unused -> {
          throw new IllegalStateException("the code is compared right here");
        });
    this.signIn = signIn;
    this.origins = origins;
    setSecurityContextRepository(new HttpSessionSecurityContextRepository());
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    String challenge =
        PendingSignIn.challenge(request).orElseThrow(SignInFailureHandler.ChallengeOver::new);
    String code = request.getParameter(SecondFactorPageController.FIELD);
    if (code == null || code.isBlank() || code.length() > MAX_CODE) {
      throw new BadCredentialsException("no code");
    }
    return switch (signIn.secondFactor(challenge, code.strip(), origins.of(request))) {
      case SecondFactorResult.Accepted accepted ->
          SignedInAuthentication.of(accepted.account(), true);
      case SecondFactorResult.WrongCode wrong -> throw new BadCredentialsException("wrong");
      case SecondFactorResult.ChallengeOver over -> throw new SignInFailureHandler.ChallengeOver();
      case SecondFactorResult.Throttled throttled ->
          throw new SignInFailureHandler.TooManyAttempts(throttled.retryAfter());
    };
  }
}
