package io.crewcall.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What browsers load. */
class BundleTest {
  private static final Path MADE = Path.of("target/classes/crewcall-web");
  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  /** On a phone's network, script is what delays the first screen. */
  private static final long SCRIPT_LIMIT = 200_000;

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "app/index.html"})
  void aPageNamesNothingThatIsMissing(String page) throws IOException {
    List<String> addresses =
        ADDRESS
            .matcher(Files.readString(MADE.resolve(page)))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(addresses).anyMatch(address -> address.endsWith(".js"));
    assertThat(addresses).anyMatch(address -> address.endsWith(".css"));
    assertThat(addresses)
        .allSatisfy(address -> assertThat(MADE.resolve(address.substring(1))).exists());
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "app/index.html"})
  void aPageHasNoScriptOfItsOwn(String page) throws IOException {
    assertThat(Files.readString(MADE.resolve(page)))
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContain("<style", " style=", " on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dashboard", "app"})
  void allScriptOfAClientIsSmall(String client) throws IOException {
    JsonNode outputs =
        JsonMapper.builder()
            .build()
            .readTree(Path.of("target/client-build.json").toFile())
            .path("outputs");
    Set<String> files = new HashSet<>();
    for (var output : outputs.properties()) {
      if (output
          .getValue()
          .path("entryPoint")
          .asString("")
          .equals(client + "/" + client + ".tsx")) {
        reach(outputs, output.getKey(), files);
      }
    }
    long size = 0;
    for (String file : files) {
      size +=
          Files.size(MADE.resolve("assets/" + file.substring(file.lastIndexOf('/') + 1) + ".gz"));
    }
    System.out.println(client + ": " + files.size() + " files, " + size + " bytes of gzip");
    assertThat(size).isBetween(10_000L, SCRIPT_LIMIT);
  }

  private static void reach(JsonNode outputs, String file, Set<String> files) {
    if (files.add(file)) {
      outputs
          .path(file)
          .path("imports")
          .forEach(imported -> reach(outputs, imported.path("path").asString(), files));
    }
  }

  @Test
  void whatIsServedTwiceIsCompressedOnce() throws IOException {
    try (Stream<Path> files = Files.walk(MADE)) {
      assertThat(files.filter(file -> file.toString().matches(".*\\.(js|css|html|svg)")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Path.of(file + ".gz")).exists());
    }
  }
}
