package io.crewcall.auth.account.password;

import io.crewcall.auth.account.Account;
import io.crewcall.auth.password.PasswordRules;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.util.Optional;

/** A password that somebody wants, against the rules and what is known of the person. */
record NewPassword(String value) {

  Optional<Problem> refusal(PasswordRules rules, String... personalDetails) {
    return rules.guessable(value, personalDetails)
        ? Optional.of(
            Problem.unprocessable(
                "PASSWORD_TOO_COMMON",
                "The password is easily guessed; choose another.",
                new FieldProblem("password", "TOO_COMMON", "is easily guessed")))
        : Optional.empty();
  }

  Optional<Problem> refusal(PasswordRules rules, Account account) {
    return refusal(rules, account.email(), account.handle(), account.displayName());
  }

  @Override
  public String toString() {
    return "NewPassword";
  }
}
