package io.crewcall.auth.account;

import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Refusals that several operations on accounts share. */
public final class AccountProblems {
  private AccountProblems() {}

  public static Problem notFound() {
    return Problem.notFound("ACCOUNT_NOT_FOUND", "There is no such account.");
  }

  public static Problem noAddress() {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "VALIDATION_FAILED",
        "One or more fields are not valid.",
        List.of(new FieldProblem("email", "EMAIL", "must be a well-formed e-mail address")));
  }

  public static Problem wrongCode() {
    return Problem.unprocessable(
        "CODE_WRONG", "The code is wrong.", new FieldProblem("code", "CODE_WRONG", "is wrong"));
  }

  public static Problem noCode() {
    return Problem.conflict("NO_CODE_PENDING", "There is no code to confirm; ask for one.");
  }

  public static Problem addressTaken() {
    return Problem.conflict("EMAIL_TAKEN", "Another account has shown to own this address.");
  }

  /** An address that nobody has shown to own is no ground for what outlives a session. */
  public static Problem emailNotVerified() {
    return Problem.conflict("EMAIL_NOT_VERIFIED", "Verify the e-mail address first.");
  }

  public static Problem tooMany() {
    return Problem.of(
        HttpStatus.TOO_MANY_REQUESTS,
        "TOO_MANY_ATTEMPTS",
        "Too many attempts; wait before the next.");
  }
}
