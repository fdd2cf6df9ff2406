package io.crewcall.influencer.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a platform over HTTP: bounded in time and size, within the day's budget, following no
 * redirect. What the answer's status means for all platforms is decided here; what its error
 * document means, by the platform's adapter.
 */
final class PlatformHttp {
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration USUAL_PAUSE = Duration.ofMinutes(15);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

  /** Shared: it keeps connections and threads. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CallBudget budget;
  private final Clock clock;
  private final ErrorReading errors;

  /**
   * @param errors what a platform's own error document means
   */
  PlatformHttp(CallBudget budget, Clock clock, ErrorReading errors) {
    this.budget = budget;
    this.clock = clock;
    this.errors = errors;
  }

  /** What a platform's own error document means; empty when nothing in particular. */
  @FunctionalInterface
  interface ErrorReading {
    Optional<Reply<JsonNode>> of(int status, JsonNode body);
  }

  /** An address with a query made of these parameters. */
  static URI uri(URI base, String path, Map<String, String> query) {
    return URI.create(base + path + (query.isEmpty() ? "" : "?" + encoded(query)));
  }

  Reply<JsonNode> get(URI uri, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).GET();
    headers.forEach(request::header);
    return send(request);
  }

  Reply<JsonNode> post(URI uri, Map<String, String> form) {
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form))));
  }

  private Reply<JsonNode> send(HttpRequest.Builder request) {
    if (!budget.take()) {
      return new Reply.Busy<>(untilTomorrow());
    }
    try {
      HttpResponse<InputStream> answer =
          CLIENT.send(
              request.timeout(TIMEOUT).header("Accept", "application/json").build(),
              BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        return bytes.length > MOST_BYTES
            ? new Reply.Failed<>("ANSWER_TOO_LARGE")
            : meaning(answer, bytes);
      }
    } catch (IOException unreachable) {
      return new Reply.Failed<>("UNREACHABLE");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Reply.Failed<>("UNREACHABLE");
    }
  }

  private Reply<JsonNode> meaning(HttpResponse<?> answer, byte[] bytes) {
    int status = answer.statusCode();
    Optional<JsonNode> body = json(bytes);
    if (status / 100 == 2) {
      return body.filter(JsonNode::isObject)
          .<Reply<JsonNode>>map(Reply.Told::new)
          .orElseGet(() -> new Reply.Failed<>("MALFORMED_ANSWER"));
    }
    if (status == 429 || (status == 503 && retryAfter(answer).isPresent())) {
      return new Reply.Busy<>(retryAfter(answer).orElse(USUAL_PAUSE));
    }
    Optional<Reply<JsonNode>> told = body.flatMap(error -> errors.of(status, error));
    if (told.isPresent()) {
      return told.get();
    }
    return status == 401 ? new Reply.Refused<>() : new Reply.Failed<>("PLATFORM_ERROR_" + status);
  }

  private static Optional<JsonNode> json(byte[] bytes) {
    try {
      return Optional.ofNullable(JSON.readTree(bytes));
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  /** In seconds or as a date (RFC 9110); no shorter than a second, no longer than a day. */
  private Optional<Duration> retryAfter(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .flatMap(this::pause)
        .map(pause ->
            pause.compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : pause);
  }

  private Optional<Duration> pause(String value) {
    try {
      if (value.matches("\\d{1,9}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
      }
      return Optional.of(
          Duration.between(
              clock.instant(),
              ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
    } catch (DateTimeParseException neither) {
      return Optional.empty();
    }
  }

  private Duration untilTomorrow() {
    return Duration.between(
        clock.instant(),
        clock
            .instant()
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant());
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
