package io.crewcall.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The media API and the store as one person's client uses them. */
public record MediaApi(String baseUrl, @Nullable String authorization) {
  public static final String MEDIA = "/api/v1/media";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What was answered; the body is missing when it is no JSON. */
  public record Answer(HttpResponse<byte[]> response, JsonNode body) {
    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String text(String field) {
      return body.path(field).asString("");
    }

    public Answer expect(int status) {
      assertThat(status()).as(new String(response.body(), UTF_8)).isEqualTo(status);
      return this;
    }

    /** A problem document with this code. */
    public Answer refused(int status, String code) {
      expect(status);
      assertThat(header("content-type")).startsWith("application/problem+json");
      assertThat(text("code")).isEqualTo(code);
      assertThat(text("requestId")).isNotEmpty();
      return this;
    }
  }

  public Answer call(String method, String path, @Nullable String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    if (authorization != null) {
      request.setHeader("Authorization", authorization);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    HttpResponse<byte[]> answer = send(request.build());
    boolean json =
        answer.headers().firstValue("content-type").orElse("").contains("json")
            && answer.body().length > 0;
    return new Answer(answer, json ? JSON.readTree(answer.body()) : MissingNode.getInstance());
  }

  public Answer get(String path, String... headers) {
    return call("GET", path, null, headers);
  }

  public Answer post(String path, Map<String, ?> body, String... headers) {
    return call("POST", path, JSON.writeValueAsString(body), headers);
  }

  public Answer start(String type, long size, String purpose) {
    return post(
        MEDIA + "/uploads",
        Map.of("filename", "work", "contentType", type, "size", size, "purpose", purpose));
  }

  public Answer complete(String id) {
    return call("POST", MEDIA + "/" + id + "/complete", null);
  }

  /** Starts, sends and completes; returns the id. */
  public String upload(String type, byte[] file, String purpose) {
    Answer started = start(type, file.length, purpose).expect(201);
    assertThat(send(started.body().path("upload"), file)).isBetween(200, 204);
    String id = started.text("mediaId");
    complete(id).expect(202);
    return id;
  }

  /** Waits for a status, and for being told why. */
  public JsonNode awaitStatus(String id, String status) {
    Answer[] last = new Answer[1];
    await()
        .until(() -> {
          last[0] = get(MEDIA + "/" + id).expect(200);
          return !last[0].text("status").equals("PROCESSING")
              && (!last[0].text("status").equals("PENDING") || !last[0].text("failure").isEmpty());
        });
    assertThat(last[0].text("status")).as(last[0].body().toString()).isEqualTo(status);
    return last[0].body();
  }

  /** The link of a variant. */
  public static String link(JsonNode media, String variant) {
    for (JsonNode link : media.path("variants")) {
      if (link.path("name").asString().equals(variant)) {
        return link.path("url").asString();
      }
    }
    throw new AssertionError("no variant " + variant + " in " + media);
  }

  /** Fetches a link, as anybody can. */
  public static HttpResponse<byte[]> fetch(String link) {
    return send(HttpRequest.newBuilder(URI.create(link)).build());
  }

  /** Posts an upload form as a browser does; the store's status. */
  public static int send(JsonNode form, byte[] file) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.path("fields").forEachEntry((name, value) -> fields.put(name, value.asString()));
    return send(form.path("url").asString(), fields, file);
  }

  /** Posts fields, changed by whoever likes to. */
  public static int send(String url, Map<String, String> fields, byte[] file) {
    String boundary = "--------crewcall-test";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) ->
        body.writeBytes(
            ("--"
                    + boundary
                    + "\r\nContent-Disposition: form-data; name=\""
                    + name
                    + "\"\r\n\r\n"
                    + value
                    + "\r\n")
                .getBytes(UTF_8)));
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .getBytes(UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
    return send(HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build())
        .statusCode();
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
