package io.crewcall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query of an address: known parameters of the right type, in the characters of browsers. */
class QueryParametersTest extends WebTest {
  @ParameterizedTest
  @ValueSource(strings = {"|", "[", "]", "{", "}", "^", "`", "\\"})
  void takesWhatBrowsersSendUnescaped(String character) {
    assertThat(wire().get("/api/v1/notes?mood=a" + character + "b", bearer()).status())
        .isEqualTo(200);
  }

  /** Who filters by what is not there would take the answer for a filtered one. */
  @ParameterizedTest
  @CsvSource({
    "/api/v1/notes?brandId=1, brandId",
    "/api/v1/notes?limit=5&updatedSince=2026-01-01T00:00:00Z, updatedSince",
    "/api/v1/notes?mood=GOOD&Mood=BAD, Mood",
    "/api/v1/notes?mood[]=GOOD, mood[]",
    "/api/v1/notes?sort, sort",
    "/api/v1/notes/1?limit=5, limit",
    "/api/v1/public/who?_=1, _"
  })
  void refusesParametersThatAreNotKnown(String address, String name) {
    assertThat(wire().get(address, bearer()).problem(400, "UNKNOWN_PARAMETER").fields())
        .containsExactly(name);
  }

  @Test
  void saysWhichParametersThereAre() {
    assertThat(wire().get("/api/v1/notes?sort=x", bearer()).json().get("detail").asString())
        .contains("cursor, from, limit, mood");
    assertThat(wire().get("/api/v1/notes?mood=GOOD&limit=2&from=1", bearer()).status())
        .isEqualTo(200);
    assertThat(wire().get("/api/v1/notes/1?", bearer()).status()).isEqualTo(200);
    assertThat(wire().get("/api/v1/notes?&mood=GOOD&", bearer()).status()).isEqualTo(200);
  }

  @Test
  void refusesParametersOfTheWrongType() {
    assertThat(wire().get("/api/v1/notes/one", bearer()).problem(400, "INVALID_PARAMETER").fields())
        .containsExactly("id");
    assertThat(
            wire().get("/api/v1/notes?from=x", bearer()).problem(400, "INVALID_PARAMETER").fields())
        .containsExactly("from");
    assertThat(wire().get("/api/v1/public/fault", "").problem(400, "MISSING_PARAMETER").fields())
        .containsExactly("kind");
    wire().get("/api/v1/notes/99999999999", bearer()).problem(400, "INVALID_PARAMETER");
  }
}
