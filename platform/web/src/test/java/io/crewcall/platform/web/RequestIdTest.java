package io.crewcall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestIdTest extends WebTest {

  @Test
  void echoesAGoodId() {
    for (String id : new String[] {"abc-123", "A.b_C", UUID.randomUUID().toString()}) {
      assertThat(wire().get("/api/v1/public/who", "", "X-Request-Id: " + id).header("x-request-id"))
          .isEqualTo(id);
      Answer refused = wire().get("/api/v1/me", "", "X-Request-Id: " + id);
      assertThat(refused.json().get("requestId").asString()).isEqualTo(id);
    }
  }

  @Test
  void makesOneInPlaceOfABadOne() {
    for (String id : new String[] {"", "a b", "<script>", "a".repeat(65), "ümlaut"}) {
      assertThat(wire().get("/api/v1/public/who", "", "X-Request-Id: " + id).header("x-request-id"))
          .isNotEqualTo(id)
          .hasSize(36);
    }
    assertThat(wire().get("/api/v1/public/who", "").header("x-request-id")).hasSize(36);
  }
}
