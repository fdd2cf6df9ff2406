package io.crewcall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is JSON in UTF-8 and nothing else, and so is an answer. */
class BodyEncodingsTest extends WebTest {
  private static final String GOOD = "{\"text\":\"a\",\"stars\":5,\"mood\":\"GOOD\"}";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
  void refusesOtherEncodingsOfUnicode(String charset) {
    wire()
        .send("POST", "/api/v1/notes", bearer(), GOOD.getBytes(Charset.forName(charset)))
        .problem(400, "MALFORMED_JSON");
  }

  /** A slash, a letter and NUL in two and three bytes, a surrogate, and more than Unicode has. */
  @ParameterizedTest
  @ValueSource(
      strings = {"c0af", "c1a1", "e080af", "c080", "f08080af", "eda080", "f5808080", "ff", "c328"})
  void refusesWhatIsNotWrittenAsShortAsItCan(String octets) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("{\"stars\":5,\"mood\":\"GOOD\",\"text\":\"a".getBytes(StandardCharsets.UTF_8));
    body.writeBytes(HexFormat.of().parseHex(octets));
    body.writeBytes("b\"}".getBytes(StandardCharsets.UTF_8));
    wire()
        .send("POST", "/api/v1/notes", bearer(), body.toByteArray())
        .problem(400, "MALFORMED_JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "iso-8859-1", "us-ascii", "windows-1252"})
  void refusesAnotherCharset(String charset) {
    wire()
        .post("/api/v1/notes", bearer(), GOOD, "Content-Type: application/json;charset=" + charset)
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;charset=utf-8",
        "application/json; charset=\"UTF-8\"",
        "application/json",
        "APPLICATION/JSON"
      })
  void takesJson(String type) {
    Answer answer = wire().post("/api/v1/notes", bearer(), GOOD, "Content-Type: " + type);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/yaml",
        "application/x-yaml",
        "application/cbor",
        "application/x-jackson-smile",
        "application/xml",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=x",
        "multipart/mixed",
        "application/x-www-form-urlencoded"
      })
  void refusesOtherFormats(String type) {
    wire()
        .post("/api/v1/notes", bearer(), GOOD, "Content-Type: " + type)
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void refusesYamlWithALooserShape() {
    wire()
        .post(
            "/api/v1/notes",
            bearer(),
            "text: a\nstars: 5\nmood: GOOD\nadmin: true\n",
            "Content-Type: application/yaml")
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
    wire()
        .get("/api/v1/notes", bearer(), "Accept: application/yaml")
        .problem(406, "NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "gzip, gzip", "x", "chunked"})
  void refusesCodedBodies(String coding) {
    wire()
        .post("/api/v1/notes", bearer(), GOOD, "Content-Encoding: " + coding)
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void takesABodyThatIsSaidToBeAsItIs() {
    assertThat(wire().post("/api/v1/notes", bearer(), GOOD, "Content-Encoding: identity").status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json;charset=utf-16",
    "application/json;charset=us-ascii",
    "application/json;charset=iso-8859-1;q=0.5",
    "application/json;charset=ibm-thai",
    "*/*;charset=utf-16"
  })
  void answersInUtf8WhateverCharsetIsAccepted(String accepted) {
    Answer answer =
        wire()
            .post(
                "/api/v1/notes",
                bearer(),
                "{\"text\":\"ü🎬\",\"stars\":5,\"mood\":\"GOOD\"}",
                "Accept: " + accepted);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.header("content-type")).isEqualTo("application/json");
    assertThat(answer.json().get("text").asString()).isEqualTo("ü🎬");
  }
}
