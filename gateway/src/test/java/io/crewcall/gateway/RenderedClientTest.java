package io.crewcall.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The clients in a real browser, under the policy that they are served with. Skipped where none is
 * installed.
 */
class RenderedClientTest extends GatewayTest {
  private static String browser = "";

  @TempDir Path folder;

  @BeforeAll
  static void findBrowser() {
    browser = installed().orElse("");
    assumeTrue(!browser.isEmpty(), "no look at the web clients: no chromium is on the PATH");
  }

  private static Optional<String> installed() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(":", -1))
        .flatMap(place -> Stream.of("chromium", "google-chrome").map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "/, en, Hire creators and crew",
    "/, hi, क्रिएटर और क्रू",
    "/discover?q=food, en, Discover",
    "/no/such/screen, en, There is nothing here",
    "/app, en, Hire creators and crew",
    "/app/gigs?remote=true, en, Find gigs"
  })
  void aScreenIsShownAndItsPolicyRefusesNothing(String address, String language, String heading)
      throws IOException, InterruptedException {
    Path page = folder.resolve("page.html");
    Path said = folder.resolve("said.log");
    Process shown =
        new ProcessBuilder(
                List.of(
                    browser,
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--enable-logging=stderr",
                    "--accept-lang=" + language,
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--virtual-time-budget=5000",
                    "--dump-dom",
                    http.baseUrl() + address))
            .redirectOutput(page.toFile())
            .redirectError(said.toFile())
            .start();
    assertThat(shown.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(page))
        .contains("<h1")
        .contains(heading)
        .contains("lang=\"" + language + "\"");
    assertThat(new String(Files.readAllBytes(said), UTF_8))
        .doesNotContain("Content Security Policy", "Uncaught", "TrustedScript");
  }
}
