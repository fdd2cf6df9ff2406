package io.crewcall.testsupport;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/**
 * With {@code -Dcrewcall.retries=true} every POST of the tests that succeeds is sent once more
 * under its {@code Idempotency-Key}, and must be answered as before. For a run now and then: counts
 * of statements and clocks do not expect it.
 */
public final class Retries {
  private static final boolean ENABLED = Boolean.getBoolean("crewcall.retries");
  private static final String KEY = "Idempotency-Key";

  private Retries() {}

  /** Sends a request, and once more if that is wanted. */
  public static HttpResponse<String> send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    if (!ENABLED || !request.method().equals("POST") || request.headers().map().containsKey(KEY)) {
      return client.send(request, BodyHandlers.ofString());
    }
    HttpRequest keyed =
        HttpRequest.newBuilder(request, (name, value) -> true)
            .header(KEY, UUID.randomUUID().toString())
            .build();
    HttpResponse<String> first = client.send(keyed, BodyHandlers.ofString());
    if (first.statusCode() < 300) {
      HttpResponse<String> second = client.send(keyed, BodyHandlers.ofString());
      if (second.statusCode() != first.statusCode() || !second.body().equals(first.body())) {
        throw new AssertionError(
            "RETRY %s %s: %d, then %d %s"
                .formatted(
                    request.method(),
                    request.uri().getPath(),
                    first.statusCode(),
                    second.statusCode(),
                    second.body()));
      }
    }
    return first;
  }
}
