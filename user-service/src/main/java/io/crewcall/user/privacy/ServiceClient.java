package io.crewcall.user.privacy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The direct calls to other services, every one bounded in time and size. Never throws. */
@Component
final class ServiceClient {
  private static final Logger log = LoggerFactory.getLogger(ServiceClient.class);
  private static final String PATH = "/internal/personal-data/";
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final long MOST_BYTES = 80L << 20;
  private static final int PROBLEM_BYTES = 64 << 10;

  private final RestClient http;
  private final ServiceToken token;
  private final Map<String, URI> services;
  private final JsonMapper json;

  ServiceClient(
      PrivacyProperties properties, ServiceClientProperties client, JsonMapper json, Clock clock) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    requests.setReadTimeout(properties.callTimeout());
    this.http = RestClient.builder().requestFactory(requests).build();
    this.token = new ServiceToken(http, client, clock);
    this.services = properties.services();
    this.json = json;
  }

  ServiceReply export(String service, UUID userId) {
    return call(
        HttpMethod.GET,
        service,
        userId,
        response ->
            response.getStatusCode().value() == 200 ? documents(response) : failed(response));
  }

  ServiceReply erase(String service, UUID userId) {
    return call(
        HttpMethod.DELETE,
        service,
        userId,
        response ->
            switch (response.getStatusCode().value()) {
              case 204 -> new ServiceReply.Erased();
              case 202 -> new ServiceReply.StillErasing();
              default -> failed(response);
            });
  }

  private URI address(String service, UUID userId) {
    URI base = services.get(service);
    if (base == null) {
      throw new IllegalStateException("no address of " + service);
    }
    return base.resolve(PATH + userId);
  }

  /** Reads what a service answered. */
  @FunctionalInterface
  private interface Reader {
    ServiceReply read(ClientHttpResponse response) throws IOException;
  }

  private ServiceReply call(HttpMethod method, String service, UUID userId, Reader reader) {
    try {
      ServiceReply reply =
          http.method(method)
              .uri(address(service, userId))
              .headers(headers -> headers.setBearerAuth(token.value()))
              .accept(MediaType.APPLICATION_JSON)
              .exchange((request, response) -> reader.read(response));
      return reply == null ? new ServiceReply.Failed("NO_ANSWER", false) : reply;
    } catch (RestClientResponseException refused) {
      // Only the issuer's answers come this way.
      log.warn("no token for {}: {}", service, refused.getStatusCode());
      return new ServiceReply.Failed("NO_TOKEN", false);
    } catch (RuntimeException failed) {
      log.warn("call of {} failed: {}", service, failed.toString());
      return new ServiceReply.Failed(codeOf(failed), false);
    }
  }

  private static String codeOf(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpTimeoutException) {
        return "TIMEOUT";
      }
      if (cause instanceof JacksonException) {
        return "BAD_ANSWER";
      }
      if (cause instanceof IOException) {
        return "UNREACHABLE";
      }
    }
    return "FAULT";
  }

  private ServiceReply documents(ClientHttpResponse response) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    long bytes = 0;
    try (InputStream body = response.getBody();
        GZIPOutputStream packing = new GZIPOutputStream(packed)) {
      byte[] buffer = new byte[16 << 10];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes += read;
        if (bytes > MOST_BYTES) {
          return new ServiceReply.Failed("EXPORT_TOO_LARGE", true);
        }
        packing.write(buffer, 0, read);
      }
    }
    byte[] all = packed.toByteArray();
    return isOneObject(all)
        ? new ServiceReply.Documents(all, bytes)
        : new ServiceReply.Failed("BAD_ANSWER", false);
  }

  private boolean isOneObject(byte[] packed) throws IOException {
    try (JsonParser parser =
        json.createParser(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    }
  }

  private ServiceReply failed(ClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    if (status == 401) {
      token.drop();
    }
    String code = "HTTP_" + status;
    try (InputStream body = response.getBody()) {
      String own = json.readTree(body.readNBytes(PROBLEM_BYTES)).path("code").asString("");
      if (own.matches("[A-Z_]{1,60}")) {
        code = own;
      }
    } catch (JacksonException noProblemDocument) {
      log.debug("{} without a problem document", status);
    }
    return new ServiceReply.Failed(code, status == 422);
  }
}
