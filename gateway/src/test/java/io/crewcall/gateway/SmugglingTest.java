package io.crewcall.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests whose end can be seen in two places: one reading for all, or a refusal. */
class SmugglingTest extends GatewayTest {
  private static final String HIDDEN = "GET /api/v1/gigs/hidden HTTP/1.1\r\nHost: x\r\n\r\n";

  static Stream<Arguments> ambiguous() {
    return Stream.of(
        Arguments.of("length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked"),
        Arguments.of("chunks and length", "Transfer-Encoding: chunked\r\nContent-Length: 5"),
        Arguments.of("two lengths", "Content-Length: 5\r\nContent-Length: 60"),
        Arguments.of("a list of lengths", "Content-Length: 5, 60"),
        Arguments.of("a negative length", "Content-Length: -5"),
        Arguments.of("a length with a sign", "Content-Length: +5"),
        Arguments.of("another coding", "Transfer-Encoding: xchunked"),
        Arguments.of("chunked not last", "Transfer-Encoding: chunked, identity"),
        Arguments.of("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
        Arguments.of("a blank before the colon", "Transfer-Encoding : chunked"),
        Arguments.of("a tab in the value", "Transfer-Encoding:\u000bchunked"),
        Arguments.of("a folded line", "Transfer-Encoding:\r\n chunked\r\nContent-Length: 5"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ambiguous")
  void nothingIsHiddenBehindARequest(String name, String headers) throws IOException {
    Upstream service = service("gig-service");
    int before = service.requests.get();
    String token = tokens.bearer(java.util.UUID.randomUUID());
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(
              ("POST /api/v1/gigs/seen HTTP/1.1\r\nHost: x\r\nAuthorization: "
                      + token
                      + "\r\nContent-Type: application/json\r\n"
                      + headers
                      + "\r\n\r\n0\r\n\r\n"
                      + HIDDEN)
                  .getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      String answers = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      assertThat(answers).startsWith("HTTP/1.1 ");
      boolean refused = answers.matches("(?s)HTTP/1.1 (400|501) .*");
      // Refused, and with it the connection; or read in one way, by which nothing hidden is left.
      if (refused) {
        assertThat(service.requests.get()).isEqualTo(before);
        assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(2);
      } else {
        assertThat(answers).doesNotContain("/api/v1/gigs/hidden");
      }
    }
  }

  @Test
  void aRequestTargetOfAnotherKindIsNotForwarded() throws IOException {
    int before = service("gig-service").requests.get();
    for (String line :
        new String[] {
          "GET http://evil.test/api/v1/gigs HTTP/1.1",
          "CONNECT evil.test:443 HTTP/1.1",
          "TRACE /api/v1/gigs HTTP/1.1",
          "GET /api/v1/gigs HTTP/9.9"
        }) {
      try (Socket socket = connect()) {
        socket
            .getOutputStream()
            .write((line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
        String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        assertThat(answer).as(line).doesNotContain(" 200 ").doesNotContain("evil");
      }
    }
    assertThat(service("gig-service").requests.get()).isEqualTo(before);
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", URI.create(http.baseUrl()).getPort());
    socket.setSoTimeout(15_000);
    return socket;
  }
}
