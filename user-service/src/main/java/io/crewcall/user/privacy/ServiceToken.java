package io.crewcall.user.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** The token that other services ask for, fetched when needed and kept while it is good. */
final class ServiceToken {
  private static final Duration MARGIN = Duration.ofSeconds(30);
  private static final String SCOPE = "personal-data";

  private final RestClient http;
  private final ServiceClientProperties client;
  private final Clock clock;
  private @Nullable Kept kept;

  ServiceToken(RestClient http, ServiceClientProperties client, Clock clock) {
    this.http = http;
    this.client = client;
    this.clock = clock;
  }

  private record Kept(String value, Instant goodUntil) {}

  /** What the issuer answers, as far as it matters here. */
  private record TokenAnswer(@Nullable String access_token, long expires_in) {}

  /**
   * @throws RuntimeException when the issuer cannot be asked or refuses
   */
  synchronized String value() {
    Kept known = kept;
    if (known != null && clock.instant().isBefore(known.goodUntil())) {
      return known.value();
    }
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    form.add("scope", SCOPE);
    TokenAnswer answer =
        http.post()
            .uri(client.tokenUri())
            .headers(headers -> headers.setBasicAuth(client.id(), client.secret()))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .accept(MediaType.APPLICATION_JSON)
            .body(form)
            .retrieve()
            .body(TokenAnswer.class);
    if (answer == null || answer.access_token() == null) {
      throw new IllegalStateException("the issuer's answer has no token");
    }
    kept =
        new Kept(
            answer.access_token(), clock.instant().plusSeconds(answer.expires_in()).minus(MARGIN));
    return answer.access_token();
  }

  /** The service that was asked did not take it. */
  synchronized void drop() {
    kept = null;
  }
}
