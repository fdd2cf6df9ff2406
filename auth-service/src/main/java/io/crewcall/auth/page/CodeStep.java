package io.crewcall.auth.page;

import io.crewcall.auth.origin.Origins;
import io.crewcall.auth.signin.SecondFactorResult;
import io.crewcall.auth.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Compares the code of a second factor; the browser's session knows which password came before. */
final class CodeStep extends AbstractAuthenticationProcessingFilter {
  private static final int MAX_CODE = 40;

  private final SignIn signIn;
  private final Origins origins;

  CodeStep(SignIn signIn, Origins origins) {
    super(
        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, Pages.CODE),
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
        PendingSignIn.challenge(request).orElseThrow(SignInRefusal.ChallengeOver::new);
    String code = request.getParameter(SecondFactorPage.FIELD);
    if (code == null || code.isBlank() || code.length() > MAX_CODE) {
      throw new BadCredentialsException("no code");
    }
    return switch (signIn.secondFactor(challenge, code.strip(), origins.of(request))) {
      case SecondFactorResult.Accepted accepted -> SignedIn.of(accepted.account(), true);
      case SecondFactorResult.WrongCode wrong -> throw new BadCredentialsException("wrong");
      case SecondFactorResult.ChallengeOver over -> throw new SignInRefusal.ChallengeOver();
      case SecondFactorResult.Throttled throttled ->
          throw new SignInRefusal.TooManyAttempts(throttled.retryAfter());
    };
  }
}
