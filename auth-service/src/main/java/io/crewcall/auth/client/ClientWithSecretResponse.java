package io.crewcall.auth.client;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A program and its new secret.
 *
 * @param secret shown here and never again
 */
record ClientWithSecretResponse(
    ClientResponse client,
    @Schema(example = "ccs_3q2-7wAAbbCCddEEffGGhhIIjjKKllMMnnOOppQQrrSS") String secret) {

  @Override
  public String toString() {
    return "ClientWithSecretResponse[" + client.id() + "]";
  }
}
