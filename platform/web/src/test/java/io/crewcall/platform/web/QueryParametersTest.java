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

  /** Spring's conversion would take them, most as if nothing had been said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mood=|mood|UNKNOWN_VALUE",
        "mood=ZZZ|mood|UNKNOWN_VALUE",
        "mood=good|mood|UNKNOWN_VALUE",
        "mood=GOOD%20|mood|UNKNOWN_VALUE",
        "mood=GOOD,BAD|mood|UNKNOWN_VALUE",
        "mood|mood|UNKNOWN_VALUE",
        "mood=GOOD&mood=BAD|mood|REPEATED",
        "mood=GOOD&mood=GOOD|mood|REPEATED",
        "word=a&word=b|word|REPEATED",
        "feeling=ZZZ|feeling|UNKNOWN_VALUE",
        "feeling=|feeling|UNKNOWN_VALUE",
        "moods=GOOD,ZZZ|moods|UNKNOWN_VALUE",
        "moods=GOOD&moods=ZZZ|moods|UNKNOWN_VALUE",
        "moods=GOOD,|moods|UNKNOWN_VALUE",
        "moods=|moods|UNKNOWN_VALUE",
        "author=|author|TYPE_MISMATCH",
        "author=1-1-1-1-1|author|TYPE_MISMATCH",
        "author=%200198c0de-0000-7000-8000-000000000001|author|TYPE_MISMATCH",
        "ids=0198c0de-0000-7000-8000-000000000001,x|ids|TYPE_MISMATCH",
        "ids=|ids|TYPE_MISMATCH",
        "unread=|unread|UNKNOWN_VALUE",
        "unread=yes|unread|UNKNOWN_VALUE",
        "unread=1|unread|UNKNOWN_VALUE",
        "pinned=on|pinned|UNKNOWN_VALUE",
        "pinned=null|pinned|UNKNOWN_VALUE",
        "day=|day|TYPE_MISMATCH",
        "day=30.11.2026|day|TYPE_MISMATCH",
        "day=2026-02-30|day|TYPE_MISMATCH",
        "day=%2B12026-01-01|day|TYPE_MISMATCH",
        "since=2026-11-30|since|TYPE_MISMATCH",
        "views=|views|TYPE_MISMATCH",
        "views=0x10|views|TYPE_MISMATCH",
        "views=%2310|views|TYPE_MISMATCH",
        "views=9223372036854775808|views|TYPE_MISMATCH",
        "views=%D9%A5|views|TYPE_MISMATCH",
        "score=NaN|score|TYPE_MISMATCH",
        "score=1d|score|TYPE_MISMATCH",
        "score=|score|TYPE_MISMATCH"
      })
  void refusesValuesThatAreNone(String query, String name, String code) {
    Answer refused =
        wire().get("/api/v1/notes/filtered?" + query, bearer()).problem(400, "INVALID_PARAMETER");
    assertThat(refused.fields()).containsExactly(name);
    assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
    assertThat(refused.json().get("detail").asString())
        .startsWith(name + " must ")
        .doesNotContain("java");
  }

  @Test
  void saysWhichValuesThereAre() {
    assertThat(
            wire()
                .get("/api/v1/notes/filtered?moods=ZZZ&day=now&word=x", bearer())
                .problem(400, "INVALID_PARAMETER")
                .json()
                .get("detail")
                .asString())
        .isEqualTo("day must be a date such as 2026-11-30. moods must be one of GOOD, BAD.");
    assertThat(
            wire()
                .get("/api/v1/notes/moods/SAD/of/1-1-1-1-1", bearer())
                .problem(400, "INVALID_PARAMETER")
                .fields())
        .containsExactlyInAnyOrder("mood", "author");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notes/filtered",
        "notes/filtered?word=&mood=BAD&moods=GOOD,BAD&unread=true&pinned=false",
        "notes/filtered?moods=GOOD&moods=BAD&views=-7&score=-0.5&word=yes",
        "notes/filtered?author=0198C0DE-0000-7000-8000-000000000001&day=2026-02-28",
        "notes/filtered?ids=0198c0de-0000-7000-8000-000000000001,%200198c0de-0000-7000-8000-000000000002",
        "notes/filtered?since=2026-11-30T09:00:00Z",
        "notes/moods/GOOD/of/0198c0de-0000-7000-8000-000000000001"
      })
  void takesValuesThatAreSome(String address) {
    assertThat(wire().get("/api/v1/" + address, bearer()).status()).isEqualTo(200);
  }
}
