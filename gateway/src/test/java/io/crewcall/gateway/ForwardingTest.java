package io.crewcall.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.crewcall.testsupport.TestTokens;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** What passes through, and how: unchanged, or refused. */
class ForwardingTest extends GatewayTest {
  private static final String GIGS = "/api/v1/gigs";

  @Test
  void whoAndWhereAClientSaysItIsDoesNotPass() {
    Answer answer =
        anonymous(
                "GET",
                GIGS,
                "X-User-Id",
                "1",
                "X-User-Roles",
                "ADMIN",
                "x-uSeR-nAmE",
                "x",
                "Forwarded",
                "for=1.2.3.4;host=evil.test",
                "X-Forwarded-For",
                "1.2.3.4",
                "X-Forwarded-Host",
                "evil.test",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Prefix",
                "/evil",
                "X-Forwarded-Port",
                "1",
                "X-Real-IP",
                "1.2.3.4",
                "X-Other",
                "stays")
            .expect(200);
    answer
        .body()
        .path("headers")
        .propertyNames()
        .forEach(name -> assertThat(name).doesNotStartWith("x-user-"));
    assertThat(answer.told("forwarded")).isEmpty();
    assertThat(answer.told("x-real-ip")).isEmpty();
    assertThat(answer.told("x-forwarded-prefix")).isEmpty();
    assertThat(answer.told("x-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(answer.told("x-forwarded-proto")).isEqualTo("http");
    assertThat(answer.told("x-forwarded-host")).isEqualTo(http.baseUrl().substring(7));
    assertThat(answer.told("x-forwarded-port")).doesNotContain("1|").isNotEqualTo("1");
    assertThat(answer.told("x-other")).isEqualTo("stays");
  }

  @Test
  void theRequestIdIsMadeOrTakenAndEchoedOnce() {
    Answer made = anonymous("GET", GIGS).expect(200);
    assertThat(made.header("x-request-id")).hasSize(36).isEqualTo(made.told("x-request-id"));
    Answer taken = anonymous("GET", GIGS, "X-Request-Id", "mine-1").expect(200);
    assertThat(taken.header("x-request-id")).isEqualTo("mine-1");
    assertThat(taken.told("x-request-id")).isEqualTo("mine-1");
    Answer odd = anonymous("GET", GIGS, "X-Request-Id", "a b\"<x>").expect(200);
    assertThat(odd.header("x-request-id")).hasSize(36).isEqualTo(odd.told("x-request-id"));
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    assertThat(anonymous("GET", GIGS, "traceparent", trace).told("traceparent")).isEqualTo(trace);
  }

  @Test
  void tokensPassOn() {
    Answer answer = signedIn("GET", GIGS, null).expect(200);
    assertThat(answer.told("authorization")).startsWith("Bearer ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?q=a%20b%2Bc+d&x=%F0%9F%8E%AC&y=a%26b%3Dc",
        "?empty=&flag&a=1&a=2",
        "?q=%25%2F%5C&json=%7B%22a%22%3A1%7D",
        "/by/%C3%A9t%C3%A9?x=%C3%A9",
        "/with%20blank",
        "/a+b?c=d?e",
        "?q=plain:/@!$'()*,;=-._~",
      })
  void addressesPassUnchanged(String rest) {
    Answer answer = anonymous("GET", GIGS + rest).expect(200);
    assertThat(answer.body().path("uri").asString()).isEqualTo(GIGS + rest);
  }

  @Test
  void bodiesPassUnchanged() {
    String body =
        "{ \"a\" : \"\u0928\u092E\u0938\u094D\u0924\u0947 \uD83C\uDFAC\",\n\n \"b\":1.0 }";
    Answer answer = signedIn("POST", GIGS, body, "If-Match", "\"v1\"", "Idempotency-Key", "k");
    assertThat(answer.expect(200).body().path("body").asString()).isEqualTo(body);
    assertThat(answer.told("content-type")).isEqualTo("application/json");
    assertThat(answer.told("if-match")).isEqualTo("\"v1\"");
    assertThat(answer.told("idempotency-key")).isEqualTo("k");
    Answer patch =
        signedIn("PATCH", GIGS, "{\"a\":null}", "Content-Type", "application/merge-patch+json");
    assertThat(patch.expect(200).body().path("body").asString()).isEqualTo("{\"a\":null}");
  }

  @Test
  void formsPassUnchanged() throws Exception {
    String form = "grant_type=refresh_token&a=1&a=2&b=x%20y%2B%26&c=";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(http.baseUrl() + "/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      JsonNode echoed = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
      assertThat(echoed.path("service").asString()).isEqualTo("auth-service");
      assertThat(parameters(echoed.path("body").asString())).isEqualTo(parameters(form));
    }
  }

  private static java.util.List<String> parameters(String form) {
    return java.util.Arrays.stream(form.split("&"))
        .map(pair -> java.net.URLDecoder.decode(pair, UTF_8))
        .sorted()
        .toList();
  }

  @Test
  void answersPassUnchanged() {
    Answer created = signedIn("POST", GIGS, "{}", "X-Do", "created").expect(201);
    assertThat(new String(created.response().body(), UTF_8)).isEqualTo("{\"a\" :  1}");
    assertThat(created.header("etag")).isEqualTo("\"v0\"");
    assertThat(created.header("location")).isEqualTo("/api/v1/gigs/1");
    assertThat(created.header("link")).isEqualTo("</api/v1/gigs?cursor=x>; rel=\"next\"");
    assertThat(created.header("idempotency-replayed")).isEqualTo("true");
    assertThat(created.header("set-cookie")).isEqualTo("a=1; HttpOnly; Path=/|b=2; Secure");
    assertThat(created.header("cache-control")).isEqualTo("max-age=60");
    assertThat(created.header("content-type")).isEqualTo("application/json");
    assertThat(created.header("x-request-id")).hasSize(36);

    Answer same =
        anonymous("GET", GIGS, "X-Do", "not-modified", "If-None-Match", "\"v7\"").expect(304);
    assertThat(same.header("etag")).isEqualTo("\"v7\"");
    assertThat(same.response().body()).isEmpty();
    Answer nothing = signedIn("DELETE", GIGS, null, "X-Do", "no-content").expect(204);
    assertThat(nothing.response().body()).isEmpty();

    Answer refused = anonymous("GET", GIGS, "X-Do", "unauthorized").expect(401);
    assertThat(refused.header("www-authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    assertThat(refused.body().path("code").asString()).isEqualTo("FROM_THE_SERVICE");
    Answer busy = anonymous("GET", GIGS, "X-Do", "busy").expect(503);
    assertThat(busy.header("retry-after")).isEqualTo("17");
    assertThat(busy.body().path("code").asString()).isEqualTo("FROM_THE_SERVICE");

    assertThat(anonymous("GET", GIGS, "X-Do", "redirect").expect(302).header("location"))
        .endsWith("/elsewhere");
    assertThat(anonymous("GET", GIGS, "X-Do", "large").expect(200).response().body())
        .hasSize(160 * 64 * 1024);
  }

  @Test
  void whatBrowsersSendUnescapedInAQueryArrives() throws Exception {
    URI gateway = URI.create(http.baseUrl());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET "
                      + GIGS
                      + "?q=a|b{c}^`\\[d] HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 200")
          .contains(GIGS + "?q=a%7Cb%7Bc%7D%5E%60%5C[d]");
    }
  }

  @Test
  void packedAnswersStayPacked() throws Exception {
    Answer packed = anonymous("GET", GIGS, "X-Do", "gzip", "Accept-Encoding", "gzip").expect(200);
    assertThat(packed.header("content-encoding")).isEqualTo("gzip");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.response().body()))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("{\"packed\":true}");
    }
  }

  @Test
  void eventsPassAsTheyCome() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(http.baseUrl() + "/api/v1/notifications/stream"))
            .header("Authorization", TestTokens.shared().bearer(UUID.randomUUID()))
            .header("X-Do", "events")
            .header("Accept", "text/event-stream")
            .build();
    try (HttpClient client = HttpClient.newHttpClient();
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    client.send(request, BodyHandlers.ofInputStream()).body(), UTF_8))) {
      for (int i = 1; i <= 3; i++) {
        // Only when this one has come is the next one sent.
        assertThat(lines.readLine()).isEqualTo("data: " + i);
        assertThat(lines.readLine()).isEmpty();
        if (i == 2) {
          // Longer than any other answer may take.
          LockSupport.parkNanos(Duration.ofMillis(2500).toNanos());
        }
        service("user-service").goOn.release();
      }
      assertThat(lines.readLine()).isNull();
    }
  }

  @Test
  void bodiesOverTheLimitAreRefusedAnnouncedOrNot() throws Exception {
    int before = service("gig-service").requests.get();
    signedIn("POST", GIGS, "x".repeat(100 * 1024 + 1)).refused(413, "BODY_TOO_LARGE");
    assertThat(service("gig-service").requests.get()).isEqualTo(before);
    signedIn("POST", GIGS, "x".repeat(100 * 1024)).expect(200);

    String token = tokens.bearer(java.util.UUID.randomUUID());
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST "
                  + GIGS
                  + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                  + token
                  + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
              .getBytes(UTF_8));
      String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
      try {
        for (int i = 0; i < 40; i++) {
          out.write(chunk.getBytes(UTF_8));
        }
        out.write("0\r\n\r\n".getBytes(UTF_8));
        out.flush();
      } catch (IOException closedEarly) {
        // The answer is there all the same.
      }
      assertThat(firstLine(socket)).contains(" 413");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1//gigs",
        "//api/v1/gigs",
        "/api/v1/gigs/../users/me",
        "/api/v1/gigs/%2e%2e/users/me",
        "/api/v1/gigs/./x",
        "/api/v1/gigs;x=y",
        "/api/v1/gigs/%3Bx",
        "/api/v1/gigs/a%2Fb",
        "/api/v1/gigs/a%5Cb",
        "/api/v1/gigs/a\\b",
        "/api/v1/gigs/%00",
        "/api/v1/gigs/%0d%0aX-Evil:1",
        "/api/v1/gigs/%zz",
        "/api/v1/gigs/<x>",
        "/%2e%2e/actuator/env",
      })
  void pathsThatCouldMeanTwoThingsAreRefused(String path) throws Exception {
    int before = SERVICES.values().stream().mapToInt(service -> service.requests.get()).sum();
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                  .getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
    assertThat(SERVICES.values().stream().mapToInt(service -> service.requests.get()).sum())
        .isEqualTo(before);
  }

  @Test
  void aServiceThatIsAwayIs503() {
    Upstream away = service("brand-service");
    away.stop();
    try {
      Answer answer = signedIn("POST", "/api/v1/brands", "{}").refused(503, "SERVICE_UNAVAILABLE");
      assertThat(answer.header("retry-after")).isNotEmpty();
      anonymous("GET", "/api/v1/brands").refused(503, "SERVICE_UNAVAILABLE");
      anonymous("GET", "/api/v1/gigs").expect(200);
    } finally {
      away.restart();
    }
    anonymous("GET", "/api/v1/brands").expect(200);
  }

  @Test
  void aReadOutlastsAShortAbsence() throws Exception {
    Upstream restarting = service("influencer-service");
    restarting.stop();
    Thread back =
        Thread.ofPlatform()
            .start(() -> {
              try {
                Thread.sleep(100);
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
              restarting.restart();
            });
    try {
      anonymous("GET", "/api/v1/categories").expect(200);
    } finally {
      back.join();
    }
  }

  @Test
  void aServiceThatTakesTooLongIs504() {
    anonymous("GET", GIGS, "X-Do", "slow").refused(504, "SERVICE_TIMEOUT");
    service("gig-service").goOn.release();
    signedIn("POST", GIGS, "{}", "X-Do", "slow").refused(504, "SERVICE_TIMEOUT");
    service("gig-service").goOn.release();
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void anAnswerThatBreaksOffDoesNotLookWhole(CapturedOutput log) throws Exception {
    Upstream replaced = service("campaign-service");
    replaced.stop();
    try (ServerSocket breaking =
        new ServerSocket(replaced.uri().getPort(), 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> breakOff(breaking, 3_000_000));
      assertThatThrownBy(() -> anonymous("GET", "/api/v1/campaigns"))
          .isInstanceOf(UncheckedIOException.class);
      await().until(() -> log.getAll().contains("Answer to GET /api/v1/campaigns broken off"));
      assertThat(log.getAll()).doesNotContain("Servlet.service()");
    } finally {
      replaced.restart();
    }
    anonymous("GET", "/api/v1/campaigns").expect(200);
  }

  @Test
  void anAnswerThatBreaksOffBeforeAnythingWentOutIs503() throws Exception {
    Upstream replaced = service("analytics-service");
    replaced.stop();
    try (ServerSocket breaking =
        new ServerSocket(replaced.uri().getPort(), 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> breakOff(breaking, 20_000));
      Answer answer = anonymous("GET", "/api/v1/scorecards/1").refused(503, "SERVICE_UNAVAILABLE");
      assertThat(answer.header("etag")).isEmpty();
    } finally {
      replaced.restart();
    }
  }

  private static void breakOff(ServerSocket listening, int after) {
    while (true) {
      try (Socket socket = listening.accept()) {
        socket.getInputStream().read(new byte[4096]);
        socket
            .getOutputStream()
            .write(
                ("HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n800000\r\n"
                        + "x".repeat(after))
                    .getBytes(UTF_8));
        socket.getOutputStream().flush();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", URI.create(http.baseUrl()).getPort());
    socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
    return socket;
  }

  private static String firstLine(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
  }
}
