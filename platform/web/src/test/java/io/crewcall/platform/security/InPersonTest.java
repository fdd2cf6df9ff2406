package io.crewcall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.platform.web.Answer;
import io.crewcall.platform.web.WebTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What only the person does is refused to every other token of theirs. */
class InPersonTest extends WebTest {

  private Answer rename(Consumer<Map<String, Object>> change) {
    return wire().send("PUT", "/api/v1/me/name", tokens.bearerWith(caller, change), new byte[0]);
  }

  private Answer leave(Consumer<Map<String, Object>> change) {
    return wire().post("/api/v1/me/farewell", tokens.bearerWith(caller, change), "");
  }

  private static Consumer<Map<String, Object>> proven(Duration ago) {
    return claims -> claims.put("auth_time", Instant.now().minus(ago).getEpochSecond());
  }

  @Test
  void thePersonMay() {
    assertThat(rename(claims -> {}).status()).isEqualTo(200);
    assertThat(leave(claims -> {}).status()).isEqualTo(200);
  }

  @Test
  void programsAndApplicationsMayNot() {
    rename(claims -> claims.remove("first_party")).problem(403, "FIRST_PARTY_REQUIRED");
    rename(claims -> claims.put("first_party", false)).problem(403, "FIRST_PARTY_REQUIRED");
    rename(claims -> claims.put("first_party", "true")).problem(403, "FIRST_PARTY_REQUIRED");
    leave(claims -> claims.remove("first_party")).problem(403, "FIRST_PARTY_REQUIRED");
  }

  @Test
  void aProofCountsForAWhile() {
    assertThat(leave(proven(Duration.ofMinutes(9))).status()).isEqualTo(200);
    leave(proven(Duration.ofMinutes(11))).problem(403, "FRESH_PROOF_REQUIRED");
    leave(claims -> claims.remove("auth_time")).problem(403, "FRESH_PROOF_REQUIRED");
    leave(claims -> claims.put("auth_time", "now")).problem(403, "FRESH_PROOF_REQUIRED");
    // What needs none is not refused for that.
    assertThat(rename(proven(Duration.ofDays(9))).status()).isEqualTo(200);
  }

  @Test
  void nobodyIsStillAskedToSignIn() {
    wire().post("/api/v1/me/farewell", "", "").problem(401, "UNAUTHENTICATED");
  }
}
