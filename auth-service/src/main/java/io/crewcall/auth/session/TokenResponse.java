package io.crewcall.auth.session;

import io.crewcall.auth.token.AccessToken;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a signed-in client holds.
 *
 * @param refreshToken good for one refresh
 * @param expiresIn of the access token, in seconds
 */
record TokenResponse(
    String accessToken,
    String refreshToken,
    @Schema(allowableValues = "Bearer") String tokenType,
    @Schema(example = "600") long expiresIn)
    implements LoginResponse {

  static TokenResponse of(AccessToken access, RefreshToken refresh) {
    return new TokenResponse(
        access.value(), refresh.value(), "Bearer", access.lifetime().toSeconds());
  }

  @Override
  public String toString() {
    return "Tokens";
  }
}
