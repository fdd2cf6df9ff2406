package io.crewcall.auth.session;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The password was right, and the account asks for a second factor.
 *
 * @param secondFactorRequired always true
 * @param challenge to be sent back with the code
 * @param expiresIn how long there is time for it, in seconds
 */
record SecondFactorChallengeResponse(
    boolean secondFactorRequired,
    @Schema(example = "kX0Jm3yqYk1fQ2sVdT7uWc5hB9nL4pR8aE6gZ0iO1xM") String challenge,
    @Schema(example = "300") long expiresIn)
    implements LoginResponse {

  @Override
  public String toString() {
    return "SecondFactorChallenge";
  }
}
