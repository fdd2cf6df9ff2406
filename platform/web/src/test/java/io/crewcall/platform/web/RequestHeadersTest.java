package io.crewcall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods and headers: what is answered like what, and what is refused. */
class RequestHeadersTest extends WebTest {
  private static final String GOOD = "{\"text\":\"a\",\"stars\":5,\"mood\":\"GOOD\"}";

  @ParameterizedTest
  @CsvSource({
    "/api/v1/notes, true, 200",
    "/api/v1/notes/1, true, 200",
    "/api/v1/public/who, false, 200",
    "/api/v1/notes, false, 401",
    "/api/v1/unruled, true, 403",
    "/api/v1/other, true, 404",
    "/api/v1/unknown/thing, true, 404"
  })
  void answersHeadLikeGetWithoutABody(String address, boolean signedIn, int status) {
    String caller = signedIn ? bearer() : "";
    Answer get = wire().get(address, caller);
    Answer head = wire().head(address, caller);
    assertThat(head.status()).isEqualTo(get.status()).isEqualTo(status);
    assertThat(head.header("content-type")).isEqualTo(get.header("content-type"));
    assertThat(head.header("etag")).isEqualTo(get.header("etag"));
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u0080', '\u0085', '\u009f', '\u0001', '\u007f'})
  void refusesControlsInHeaders(char control) {
    Answer answer = wire().get("/api/v1/public/who", "", "X-Note: a" + control + "b");
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(wire().get("/api/v1/public/who", "", "X-Note: caf\u00e9").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*/*", "application/*", "text/*;q=1", "*/*; charset=utf-8", "application/*+json"})
  void refusesWildcardsAsAType(String type) {
    wire()
        .post("/api/v1/notes", bearer(), GOOD, "Content-Type: " + type)
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
    wire()
        .get("/api/v1/public/who", "", "Content-Type: " + type)
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
    wire()
        .get("/actuator/health", "", "Content-Type: " + type)
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void saysWhatItTakesAndGives() {
    wire()
        .post("/api/v1/notes", bearer(), GOOD, "Content-Type: text/plain")
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
    wire()
        .post(
            "/api/v1/notes", bearer(), "text=a", "Content-Type: application/x-www-form-urlencoded")
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
    wire()
        .post("/api/v1/notes", bearer(), GOOD, "Content-Type: nonsense")
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
    wire()
        .get("/api/v1/notes/1", bearer(), "Accept: application/xml")
        .problem(406, "NOT_ACCEPTABLE");
    for (String accepted :
        new String[] {
          "application/problem+json, application/json",
          "application/problem+json, */*;q=0.1",
          "application/problem+json",
          "application/*"
        }) {
      Answer success = wire().get("/api/v1/notes/1", bearer(), "Accept: " + accepted);
      assertThat(success.status()).as(accepted).isEqualTo(200);
      assertThat(success.header("content-type")).as(accepted).startsWith("application/json");
    }
    wire()
        .get("/api/v1/notes/one", bearer(), "Accept: application/json")
        .problem(400, "INVALID_PARAMETER");
    Answer strange = wire().get("/api/v1/notes/1", bearer(), "Accept: not a type at all");
    assertThat(strange.status()).isIn(200, 406);
  }
}
