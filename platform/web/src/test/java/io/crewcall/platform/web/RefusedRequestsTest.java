package io.crewcall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request: a problem document, never a fault of ours. */
class RefusedRequestsTest extends WebTest {
  private static final String GOOD = "{\"text\":\"a\",\"stars\":5,\"mood\":\"GOOD\"}";

  @Test
  void takesAGoodBody() {
    Answer created = post(GOOD);
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    assertThat(created.header("location")).isEqualTo("/api/v1/notes/1");
    assertThat(created.header("etag")).isEqualTo("\"v1\"");
    String everything =
        """
        {"text":"ümlaut 🎬","stars":5,"views":9007199254740993,"score":1.5,"pinned":true,"mood":"BAD",
         "author":"0198c0de-0000-7000-8000-000000000001","at":"2026-01-02T03:04:05Z","day":"2026-01-02",
         "price":{"amount":100,"currency":"INR"},"parts":[{"name":"p","weight":1}]}
        """;
    Answer all = post(everything);
    assertThat(all.status()).as(all.body()).isEqualTo(201);
    assertThat(all.json().get("text").asString()).isEqualTo("ümlaut 🎬");
    assertThat(all.json().get("views").asLong()).isEqualTo(9007199254740993L);
  }

  @Test
  void knowsNoOtherAddress() {
    wire().get("/api/v1/unknown/thing", bearer()).problem(404, "NOT_FOUND");
    wire().get("/api/v1/notes/1/more", bearer()).problem(404, "NOT_FOUND");
    // Nor where no rule was made; strangers are not told.
    for (String path : new String[] {"/api/v1/other", "/", "/actuator/env"}) {
      wire().get(path, bearer()).problem(404, "NOT_FOUND");
      wire().get(path, "").problem(401, "UNAUTHENTICATED");
    }
    wire().send("DELETE", "/api/v1/other", bearer(), new byte[0]).problem(404, "NOT_FOUND");
    // What is there without a rule stays closed.
    wire().get("/api/v1/unruled", bearer()).problem(403, "FORBIDDEN");
    wire().send("PUT", "/api/v1/unruled", bearer(), new byte[0]).problem(405, "METHOD_NOT_ALLOWED");
    wire().get("/error", bearer()).problem(403, "FORBIDDEN");
  }

  @ParameterizedTest
  @CsvSource({"PATCH", "DELETE", "PUT"})
  void namesTheMethodsItTakes(String method) {
    Answer answer =
        wire()
            .send(method, "/api/v1/notes", bearer(), GOOD.getBytes(StandardCharsets.UTF_8))
            .problem(405, "METHOD_NOT_ALLOWED");
    assertThat(answer.header("allow").split(", *")).contains("GET", "POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "BREW", "PROPFIND"})
  void refusesStrangeMethods(String method) {
    Answer answer = wire().send(method, "/api/v1/notes", bearer(), new byte[0]);
    assertThat(answer.status()).as(answer.body()).isBetween(400, 501);
    if (answer.status() < 500) {
      assertThat(answer.header("content-type")).startsWith("application/problem+json");
    }
    assertThat(answer.status()).isNotEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "no json",
        "{\"text\":}",
        "{\"text\":\"a\"",
        "{'text':'a'}",
        "{\"text\":\"a\",}",
        "{\"text\":\"a\",\"stars\":NaN,\"mood\":\"GOOD\"}",
        "{\"text\":\"a\\q\"}",
        "{\"text\":\"a\",\"stars\":05,\"mood\":\"GOOD\"}",
        "{\"text\":\"line\nbreak\"}",
        "{\"text\":\"a\",\"text\":\"b\",\"stars\":5,\"mood\":\"GOOD\"}",
        "{\"text\":\"a\",\"stars\":5,\"mood\":\"GOOD\"} trailing",
        "// comment\n{\"text\":\"a\"}"
      })
  void refusesMalformedJson(String body) {
    post(body).problem(400, "MALFORMED_JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n"})
  void refusesAMissingBody(String body) {
    Answer answer = wire().post("/api/v1/notes", bearer(), body, "Content-Type: application/json");
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().get("code").asString()).isIn("MISSING_BODY", "INVALID_VALUE");
  }

  @Test
  void refusesNullAsABody() {
    Answer answer = post("null");
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'text':'a','stars':'5','mood':'GOOD'}          | stars",
        "{'text':'a','stars':1.9,'mood':'GOOD'}          | stars",
        "{'text':'a','stars':1.0,'mood':'GOOD'}          | stars",
        "{'text':'a','stars':true,'mood':'GOOD'}         | stars",
        "{'text':'a','stars':null,'mood':'GOOD'}         | stars",
        "{'text':'a','stars':'','mood':'GOOD'}           | stars",
        "{'text':'a','stars':[5],'mood':'GOOD'}          | stars",
        "{'text':'a','stars':{},'mood':'GOOD'}           | stars",
        "{'text':'a','stars':2147483648,'mood':'GOOD'}   | stars",
        "{'text':'a','stars':1e400,'mood':'GOOD'}        | stars",
        "{'text':'a','stars':5,'views':'5','mood':'GOOD'}| views",
        "{'text':'a','stars':5,'views':1.5,'mood':'GOOD'}| views",
        "{'text':'a','stars':5,'views':'','mood':'GOOD'} | views",
        "{'text':'a','stars':5,'views':9223372036854775808,'mood':'GOOD'} | views",
        "{'text':'a','stars':5,'score':'1.5','mood':'GOOD'} | score",
        "{'text':'a','stars':5,'pinned':'true','mood':'GOOD'} | pinned",
        "{'text':'a','stars':5,'pinned':1,'mood':'GOOD'} | pinned",
        "{'text':'a','stars':5,'pinned':'','mood':'GOOD'} | pinned",
        "{'text':5,'stars':5,'mood':'GOOD'}              | text",
        "{'text':1.5,'stars':5,'mood':'GOOD'}            | text",
        "{'text':true,'stars':5,'mood':'GOOD'}           | text",
        "{'text':['a'],'stars':5,'mood':'GOOD'}          | text",
        "{'text':{},'stars':5,'mood':'GOOD'}             | text",
        "{'text':'a','stars':5,'mood':'SAD'}             | mood",
        "{'text':'a','stars':5,'mood':'good'}            | mood",
        "{'text':'a','stars':5,'mood':0}                 | mood",
        "{'text':'a','stars':5,'mood':''}                | mood",
        "{'text':'a','stars':5,'mood':'GOOD','author':'x'} | author",
        "{'text':'a','stars':5,'mood':'GOOD','author':''} | author",
        "{'text':'a','stars':5,'mood':'GOOD','author':7} | author",
        "{'text':'a','stars':5,'mood':'GOOD','at':'yesterday'} | at",
        "{'text':'a','stars':5,'mood':'GOOD','at':1700000000} | at",
        "{'text':'a','stars':5,'mood':'GOOD','at':'2026-02-30T00:00:00Z'} | at",
        "{'text':'a','stars':5,'mood':'GOOD','at':''}    | at",
        "{'text':'a','stars':5,'mood':'GOOD','day':'2026-02-30'} | day",
        "{'text':'a','stars':5,'mood':'GOOD','day':[2026,2,3]} | day",
        "{'text':'a','stars':5,'mood':'GOOD','day':20000} | day",
        "{'text':'a','stars':5,'mood':'GOOD','parts':{}} | parts",
        "{'text':'a','stars':5,'mood':'GOOD','parts':'x'} | parts",
        "{'text':'a','stars':5,'mood':'GOOD','parts':[5]} | parts[0]",
        "{'text':'a','stars':5,'mood':'GOOD','parts':[{'name':'p','weight':'1'}]} | parts[0].weight"
      })
  void refusesWrongTypes(String body, String field) {
    Answer answer = post(body.replace('\'', '"')).problem(400, "INVALID_VALUE");
    assertThat(answer.fields()).containsExactly(field);
  }

  @Test
  void refusesUnknownProperties() {
    Answer answer =
        post("{\"text\":\"a\",\"stars\":5,\"mood\":\"GOOD\",\"admin\":true}")
            .problem(400, "UNKNOWN_PROPERTY");
    assertThat(answer.fields()).containsExactly("admin");
    Answer nested =
        post("{\"text\":\"a\",\"stars\":5,\"mood\":\"GOOD\",\"parts\":[{\"name\":\"p\",\"weight\":1,\"x\":1}]}")
            .problem(400, "UNKNOWN_PROPERTY");
    assertThat(nested.fields()).containsExactly("parts[0].x");
  }

  @Test
  void refusesWhatAValueTypeRefuses() {
    for (String price :
        new String[] {
          "{\"amount\":-1,\"currency\":\"INR\"}",
          "{\"amount\":1,\"currency\":\"rupees\"}",
          "{\"amount\":1000000000000001,\"currency\":\"INR\"}",
          "{\"amount\":1,\"currency\":null}",
          "{\"amount\":1}"
        }) {
      Answer answer =
          post("{\"text\":\"a\",\"stars\":5,\"mood\":\"GOOD\",\"price\":%s}".formatted(price));
      assertThat(answer.status()).as(price + answer.body()).isEqualTo(400);
      assertThat(answer.body()).doesNotContain("Exception", "io.crewcall");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"QQQ", "ABC", "XXX", "XTS", "BTC", "DEM", "XAU", "USN", "FRF", "inr"})
  void refusesCurrenciesThatNobodyPaysWith(String currency) {
    Answer answer = post(priced(currency));
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("price.currency");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INR", "EUR", "USD", "JPY", "VND", "KWD", "CHF", "NPR", "LKR"})
  void takesCurrenciesInUse(String currency) {
    assertThat(post(priced(currency)).status()).isEqualTo(201);
  }

  private static String priced(String currency) {
    return "{\"text\":\"a\",\"stars\":5,\"mood\":\"GOOD\",\"price\":{\"amount\":1,\"currency\":\"%s\"}}"
        .formatted(currency);
  }

  @Test
  void namesEveryFieldThatBreaksAConstraint() {
    Answer answer =
        post("{\"text\":\" \",\"stars\":5,\"parts\":[{\"name\":\"\",\"weight\":11}]}")
            .problem(400, "VALIDATION_FAILED");
    assertThat(answer.fields())
        .containsExactlyInAnyOrder("text", "mood", "parts[0].name", "parts[0].weight");
    assertThat(answer.json().get("errors").valueStream().map(e -> e.get("code").asString()))
        .contains("NOT_BLANK", "NOT_NULL", "MAX");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00", "\\ud83d x", "\\udfac\\ud83c"})
  void refusesTextThatCannotBeStored(String text) {
    Answer answer =
        post("{\"text\":\"%s\",\"stars\":5,\"mood\":\"GOOD\"}".formatted(text))
            .problem(400, "INVALID_VALUE");
    assertThat(answer.fields()).containsExactly("text");
    Answer name = post("{\"text\":\"a\",\"stars\":5,\"mood\":\"GOOD\",\"%s\":1}".formatted(text));
    assertThat(name.status()).isEqualTo(400);
    assertThat(name.json().get("code").asString()).isIn("UNKNOWN_PROPERTY", "MALFORMED_JSON");
  }

  @Test
  void refusesBadUtf8() {
    byte[][] wrong = {
      {(byte) 0xff},
      {(byte) 0xc3, '('},
      {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
      {(byte) 0xc0, (byte) 0x80},
      {(byte) 0xf8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80},
      {0}
    };
    for (byte[] bytes : wrong) {
      byte[] before = "{\"stars\":5,\"mood\":\"GOOD\",\"text\":\"".getBytes(StandardCharsets.UTF_8);
      byte[] after = "\"}".getBytes(StandardCharsets.UTF_8);
      byte[] body = new byte[before.length + bytes.length + after.length];
      System.arraycopy(before, 0, body, 0, before.length);
      System.arraycopy(bytes, 0, body, before.length, bytes.length);
      System.arraycopy(after, 0, body, before.length + bytes.length, after.length);
      Answer answer = wire().send("POST", "/api/v1/notes", bearer(), body);
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.header("content-type")).startsWith("application/problem+json");
    }
  }

  @Test
  void refusesNestingWithoutEnd() {
    String deep = "[".repeat(20_000);
    Answer answer = post("{\"text\":\"a\",\"stars\":5,\"mood\":\"GOOD\",\"parts\":" + deep);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    Answer number = post("{\"text\":\"a\",\"mood\":\"GOOD\",\"stars\":" + "9".repeat(5000) + "}");
    assertThat(number.status()).as(number.body()).isEqualTo(400);
  }

  @Test
  void refusesAnnouncedLength() {
    Answer answer =
        wire()
            .send(
                """
                POST /api/v1/notes HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: 10000000\r
                Authorization: %s\r
                \r
                {\
                """
                    .formatted(bearer()));
    answer.problem(413, "BODY_TOO_LARGE");
    String tooLong = "{\"text\":\"" + "a".repeat(70_000) + "\",\"stars\":5,\"mood\":\"GOOD\"}";
    post(tooLong).problem(413, "BODY_TOO_LARGE");
  }

  @Test
  void refusesTooMuchInChunks() {
    StringBuilder request = new StringBuilder();
    request
        .append("POST /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n")
        .append("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n")
        .append("Authorization: ")
        .append(bearer())
        .append("\r\n\r\n")
        .append("9\r\n{\"text\":\"\r\n");
    for (int i = 0; i < 80; i++) {
      request.append("400\r\n").append("a".repeat(1024)).append("\r\n");
    }
    request.append("0\r\n\r\n");
    wire().send(request.toString()).problem(413, "BODY_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/notes;jsessionid=1", "/api/v1/notes;a/1", "/api/v1;x/notes", "/api/v1//notes",
        "//api/v1/notes", "/api/v1/notes%2f1", "/api/v1/notes%2F..%2Fme", "/api/v1/notes/%00",
        "/api/v1/notes/%0a", "/api/v1/notes/%25", "/api/v1/notes/%5c..", "/api/v1/notes/../me",
        "/api/v1/./notes", "/api/v1/notes/%2e%2e/me", "/api/v1/notes%3bx", "/api/v1/notes/%c0%af"
      })
  void refusesPathsThatCouldMeanTwoThings(String path) {
    Answer answer = wire().get(path, bearer());
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json().get("code").asString()).isIn("INVALID_PATH", "BAD_REQUEST");
    assertThat(answer.json().get("requestId").asString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/notes<script> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /api/v1/no tes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /api/v1/notes\\x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "G@T /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /api/v1/notes HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /api/v1/notes HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
        "GET /api/v1/notes HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
        "POST /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\nConnection: close\r\n\r\n",
        "POST /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        "GET /api/v1/notes?%%% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /api/v1/notes?a=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      })
  void refusesMalformedRequestsInTheSameWay(String request) {
    Answer answer = wire().send(request);
    assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json().get("code").asString()).isNotBlank();
    assertThat(answer.json().get("requestId").asString()).isNotBlank();
    assertThat(answer.body()).doesNotContain("script", "Tomcat", "Exception");
  }

  @Test
  void refusesHeadersWithoutEnd() {
    Answer answer = wire().get("/api/v1/notes", bearer(), "X-Long: " + "a".repeat(40_000));
    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.json().get("status").asInt()).isEqualTo(431);
    assertThat(answer.json().get("code").asString()).isEqualTo("HEADERS_TOO_LARGE");
    String[] many = new String[150];
    Arrays.setAll(many, number -> "X-Many-" + number + ": 1");
    Answer tooMany = wire().get("/api/v1/notes", bearer(), many);
    assertThat(tooMany.status()).isEqualTo(431);
    assertThat(tooMany.header("content-type")).startsWith("application/problem+json");
    Answer address = wire().get("/api/v1/notes?x=" + "a".repeat(40_000), bearer());
    assertThat(address.status()).isIn(400, 414, 431);
  }

  @Test
  void tellsNothingOfAFault() {
    wire().get("/api/v1/public/fault?kind=fault", "").problem(500, "INTERNAL_ERROR");
    wire().get("/api/v1/public/fault?kind=refused", "").problem(409, "NOT_SO");
    wire().get("/api/v1/public/fault?kind=denied", "").problem(403, "FORBIDDEN");
    Answer away = wire().get("/api/v1/public/fault?kind=away", "").problem(503, "AWAY");
    assertThat(away.header("retry-after")).isEqualTo("2");
    Answer often = wire().get("/api/v1/public/fault?kind=often", "").problem(429, "TOO_OFTEN");
    assertThat(often.header("retry-after")).isEqualTo("60");
  }

  private Answer post(String body) {
    return wire().post("/api/v1/notes", bearer(), body);
  }
}
