package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Outside of the local profile the API document is for people who have signed in. */
@TestPropertySource(properties = "crewcall.gateway.docs-public=false")
class ClosedDocsTest extends GatewayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/openapi.json", "/docs", "/swagger-ui/index.html", "/v3/api-docs", "/docs/x"})
  void closedWithoutAToken(String path) {
    anonymous("GET", path).refused(401, "UNAUTHENTICATED");
  }

  @Test
  void healthStaysOpen() {
    assertThat(anonymous("GET", "/actuator/health").status()).isIn(200, 503);
  }
}
