package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An OpenID Connect client library that is not ours ({@code openid-client} of npm, pinned by its
 * lock file) signs in to the running platform with all of its checks on. Needs Node.js; where there
 * is none the test is skipped and says so.
 */
@ExtendWith(LocalStack.class)
class OpenIdClientTest {
  private static final Path SOURCE = LocalStack.root().resolve("e2e/src/test/oidc");
  private static final Path FOLDER = LocalStack.root().resolve("e2e/target/oidc");

  @Test
  void signsInRefreshesRevokesAndLogsOut() throws Exception {
    Assumptions.assumeTrue(
        isThere("node") && isThere("npm"), "no Node.js here: the independent client is not tried");
    Files.createDirectories(FOLDER);
    for (String file : List.of("package.json", "package-lock.json", "flow.mjs")) {
      Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    run(Map.of(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    String unique = UUID.randomUUID().toString().substring(0, 8);
    String email = "oidc." + unique + "@example.test";
    LocalStack.api()
        .post(
            "/api/v1/auth/register",
            null,
            Map.of(
                "email",
                email,
                "password",
                LocalStack.PASSWORD,
                "displayName",
                "Oidc " + unique,
                "handle",
                "oidc." + unique,
                "roles",
                List.of("BRAND")))
        .expect(201);
    String said =
        run(
            Map.of("EMAIL", email, "PASSWORD", LocalStack.PASSWORD),
            "node",
            "flow.mjs",
            LocalStack.GATEWAY.toString(),
            "crewcall-web",
            "http://localhost:3000/callback",
            "http://localhost:3000/");
    assertThat(said.lines().filter(line -> line.startsWith("ok: "))).hasSize(9);
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(program, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notFound) {
      return false;
    }
  }

  private static String run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path output = FOLDER.resolve(command[0] + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String said = Files.readString(output);
    assertThat(ended && process.exitValue() == 0)
        .as("%s:%n%s", String.join(" ", command), said)
        .isTrue();
    return said;
  }
}
