package io.crewcall.platform.etag;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.platform.web.Answer;
import io.crewcall.platform.web.WebTest;
import org.junit.jupiter.api.Test;

class ConditionalRequestsTest extends WebTest {

  @Test
  void answersNotModified() {
    Answer first = wire().get("/api/v1/notes/1", bearer());
    assertThat(first.header("etag")).isEqualTo("\"v7\"");
    Answer same = wire().get("/api/v1/notes/1", bearer(), "If-None-Match: \"v7\"");
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.header("etag")).isEqualTo("\"v7\"");
    assertThat(wire().get("/api/v1/notes/1", bearer(), "If-None-Match: \"v6\"").status())
        .isEqualTo(200);
    assertThat(wire().get("/api/v1/notes/1", bearer(), "If-None-Match: nonsense").status())
        .isEqualTo(200);
  }

  @Test
  void aRefusalHasNoTag() {
    Answer refused = wire().get("/api/v1/notes/1", bearer(), "Accept: text/csv");
    refused.problem(406, "NOT_ACCEPTABLE");
    assertThat(refused.header("etag")).isEmpty();
  }

  @Test
  void guardsAgainstLostUpdates() {
    put().problem(428, "IF_MATCH_REQUIRED");
    put("If-Match: \"v6\"").problem(412, "STALE_VERSION");
    put("If-Match: W/\"v7\"").problem(412, "STALE_VERSION");
    put("If-Match: v7").problem(412, "STALE_VERSION");
    put("If-Match: nonsense \u00fc").problem(412, "STALE_VERSION");
    put("If-Match: ").problem(412, "STALE_VERSION");
    assertThat(put("If-Match: \"v7\"").status()).isEqualTo(200);
    assertThat(put("If-Match: \"v6\", \"v7\"").status()).isEqualTo(200);
    assertThat(put("If-Match: *").status()).isEqualTo(200);
    assertThat(put("If-Match: \"v7\"").header("etag")).isEqualTo("\"v8\"");
  }

  private Answer put(String... headers) {
    return wire().send("PUT", "/api/v1/notes/1", bearer(), new byte[0], headers);
  }
}
