package io.crewcall.auth.account.registration;

import io.crewcall.auth.account.NewAccount;
import io.crewcall.auth.password.PasswordRules;
import io.crewcall.contracts.Role;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** An account that somebody makes for themselves, by the API and by the page: the same rules. */
@Component
public class SelfRegistrationService {
  private final RegistrationService registrations;
  private final PasswordRules passwordRules;
  private final RegistrationProperties properties;

  SelfRegistrationService(
      RegistrationService registrations,
      PasswordRules passwordRules,
      RegistrationProperties properties) {
    this.registrations = registrations;
    this.passwordRules = passwordRules;
    this.properties = properties;
  }

  /**
   * Makes the account of a newcomer whose fields are valid.
   *
   * @return its id
   * @throws io.crewcall.platform.problem.ProblemException why not
   */
  public UUID register(RegisterRequest request) {
    return switch (registrations.register(allowed(request))) {
      case RegistrationResult.Registered registered -> registered.accountId();
      case RegistrationResult.HandleTaken taken ->
          throw Problem.conflict("HANDLE_TAKEN", "This handle belongs to somebody else.")
              .exception();
    };
  }

  private NewAccount allowed(RegisterRequest request) {
    EmailAddress email =
        EmailAddress.parse(request.email())
            .orElseThrow(() ->
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "VALIDATION_FAILED",
                        "One or more fields are not valid.",
                        List.of(
                            new FieldProblem(
                                "email", "EMAIL", "must be a well-formed e-mail address")))
                    .exception());
    if (request.roles().contains(Role.ADMIN)) {
      throw Problem.unprocessable(
              "ROLE_NOT_ALLOWED",
              "Nobody registers as an administrator.",
              new FieldProblem("roles", "ROLE_NOT_ALLOWED", "must be BRAND, INFLUENCER, CREATIVE"))
          .exception();
    }
    if (passwordRules.guessable(
        request.password(), email.value(), request.handle(), request.displayName())) {
      throw Problem.unprocessable(
              "PASSWORD_TOO_COMMON",
              "The password is easily guessed; choose another.",
              new FieldProblem("password", "TOO_COMMON", "is easily guessed"))
          .exception();
    }
    return new NewAccount(
        email,
        request.password(),
        request.displayName(),
        request.handle(),
        request.roles(),
        properties.vouchesFor(email));
  }
}
