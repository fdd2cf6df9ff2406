package io.crewcall.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An installed Chromium, driven by its chromedriver as the W3C describes it: only what a person
 * does, which is to look, click, type and press keys.
 */
final class ClickingBrowser implements AutoCloseable {
  /** What builds beside this one may slow a screen down to. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String session;

  /** Where Chromium and its driver are, when both are. */
  static Optional<List<String>> installed() {
    Optional<String> browser = program("chromium").or(() -> program("google-chrome"));
    Optional<String> driver = program("chromedriver");
    return browser.isPresent() && driver.isPresent()
        ? Optional.of(List.of(browser.get(), driver.get()))
        : Optional.empty();
  }

  private static Optional<String> program(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(":", -1))
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /**
   * @param width of the window; below 500 it is a phone's
   */
  ClickingBrowser(List<String> programs, int width, int height) {
    int port = freePort();
    try {
      driver =
          new ProcessBuilder(programs.get(1), "--port=" + port)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    String address = "http://127.0.0.1:" + port;
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--accept-lang=en",
                "--window-size=" + width + "," + height));
    Map<String, Object> chromium =
        width < 500
            ? Map.of(
                "binary",
                programs.get(0),
                "args",
                arguments,
                "mobileEmulation",
                Map.of("deviceMetrics", Map.of("width", width, "height", height, "pixelRatio", 2)))
            : Map.of("binary", programs.get(0), "args", arguments);
    JsonNode begun =
        insist(
            "a session of the browser",
            () ->
                Optional.of(
                    send(
                        "POST",
                        address + "/session",
                        Map.of(
                            "capabilities",
                            Map.of("alwaysMatch", Map.of("goog:chromeOptions", chromium))))));
    session = address + "/session/" + begun.path("sessionId").asString();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void open(URI address) {
    send("POST", session + "/url", Map.of("url", address.toString()));
  }

  /** The path of the screen. */
  String path() {
    return URI.create(send("GET", session + "/url", null).asString()).getPath();
  }

  void awaitPath(String pattern) {
    insist(
        "an address like " + pattern,
        () -> path().matches(pattern) ? Optional.of(true) : Optional.empty());
  }

  /** Clicks the button or link that says exactly this. */
  void press(String words) {
    click("//*[self::button or self::a or self::summary][normalize-space()='" + words + "']");
  }

  /** The last of those, such as the one that sends a form opened by another of the same name. */
  void pressLast(String words) {
    click("(//button[normalize-space()='" + words + "'])[last()]");
  }

  void click(String path) {
    insist(
        "to click " + path,
        () -> {
          String element = find(path);
          script("arguments[0].scrollIntoView({block: 'center'})", element);
          send("POST", session + "/element/" + element + "/click", Map.of());
          return Optional.of(true);
        });
  }

  /** Types into the field of this name, after what it has. */
  void type(String name, String words) {
    keys("//main//*[@name='" + name + "']", words);
  }

  /** Types into the field with this label. */
  void typeInto(String label, String words) {
    keys("//*[@id=//label[normalize-space()='" + label + "']/@for]", words);
  }

  void upload(Path file) {
    keys("//input[@type='file']", file.toAbsolutePath().toString());
  }

  void choose(String name, String option) {
    click("//main//select[@name='" + name + "']/option[normalize-space()='" + option + "']");
  }

  private void keys(String path, String words) {
    insist(
        "to type into " + path,
        () -> {
          send("POST", session + "/element/" + find(path) + "/value", Map.of("text", words));
          return Optional.of(true);
        });
  }

  /** A key that is pressed where the keyboard is. */
  void key(String key) {
    send(
        "POST",
        session + "/actions",
        Map.of(
            "actions",
            List.of(
                Map.of(
                    "type",
                    "key",
                    "id",
                    "keyboard",
                    "actions",
                    List.of(
                        Map.of("type", "keyDown", "value", key),
                        Map.of("type", "keyUp", "value", key))))));
  }

  /** Puts the keyboard there, as tabbing does. */
  void focus(String path) {
    insist(
        "to reach " + path,
        () -> {
          script("arguments[0].focus()", find(path));
          return Optional.of(true);
        });
  }

  /** Waits until the screen says this. */
  void sees(String words) {
    insist(
        "to see \"" + words + "\"",
        () -> text().contains(words) ? Optional.of(true) : Optional.empty());
  }

  String text() {
    return send("GET", session + "/element/" + find("//body") + "/text", null).asString();
  }

  private String find(String path) {
    JsonNode found = send("POST", session + "/element", Map.of("using", "xpath", "value", path));
    return found.properties().iterator().next().getValue().asString();
  }

  private void script(String script, String element) {
    send(
        "POST",
        session + "/execute/sync",
        Map.of(
            "script",
            script,
            "args",
            List.of(Map.of("element-6066-11e4-a52e-4f735466cecf", element))));
  }

  /** Something that is not there yet. */
  @FunctionalInterface
  private interface Look<T> {
    Optional<T> now();
  }

  private <T> T insist(String what, Look<T> look) {
    Instant end = Instant.now().plus(PATIENCE);
    RuntimeException last = new IllegalStateException("it was not there");
    while (Instant.now().isBefore(end)) {
      try {
        Optional<T> seen = look.now();
        if (seen.isPresent()) {
          return seen.get();
        }
      } catch (RefusedException | UncheckedIOException notYet) {
        last = notYet;
      }
      pause();
    }
    throw new AssertionError("waited for " + what + shown(), last);
  }

  /** What one would look at after a failure. */
  private String shown() {
    try {
      return " at " + path() + ", which says:\n" + text();
    } catch (RuntimeException gone) {
      return "";
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The driver could not do it, mostly since something is not there yet. */
  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedException(String said) {
      super(said);
    }
  }

  private JsonNode send(String method, String address, @Nullable Object body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofMinutes(2))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .header("Content-Type", "application/json")
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      JsonNode value = JSON.readTree(answer.body()).path("value");
      if (answer.statusCode() != 200) {
        throw new RefusedException(
            value.path("error").asString() + ": " + value.path("message").asString());
      }
      return value;
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    try {
      send("DELETE", session, null);
    } finally {
      driver.destroy();
    }
  }
}
