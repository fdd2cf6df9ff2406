package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Person;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole platform as {@code ./crewcall up} starts it, on ports of its own and with data of its
 * own, once for all test classes. Stopped when the last test is done.
 */
final class LocalStack implements BeforeAllCallback, AutoCloseable {
  static final int PORT_OFFSET = Integer.getInteger("crewcall.e2e.port-offset", 4000);
  static final URI GATEWAY = URI.create("http://localhost:" + (8080 + PORT_OFFSET));
  static final String PASSWORD = "a rather long pass phrase 7";

  /** While writing a test: what `crewcall up` started in the same home, and nobody stops. */
  private static final boolean RUNNING = Boolean.getBoolean("crewcall.e2e.running");

  private static final List<String> OPTIONS =
      Arrays.stream(System.getProperty("crewcall.e2e.up", "").split(" "))
          .filter(option -> !option.isBlank())
          .toList();
  private static final Path ROOT = root();
  private static final Path HOME =
      ROOT.resolve("e2e/target/" + System.getProperty("crewcall.e2e.home", "stack"));

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(
            LocalStack.class,
            absent -> {
              if (RUNNING) {
                return this;
              }
              crewcall("reset", "-y");
              List<String> up = new ArrayList<>(List.of("up", "-d", "--short-demo"));
              up.addAll(OPTIONS);
              crewcall(up.toArray(String[]::new));
              return this;
            });
  }

  @Override
  public void close() {
    if (!RUNNING) {
      crewcall("down");
    }
  }

  /** A client of the platform. */
  static Api api() {
    return new Api(GATEWAY);
  }

  /** A new person with these roles. */
  static Person person(String... roles) {
    String unique = UUID.randomUUID().toString().substring(0, 13).replace('-', '.');
    return Person.join(
        api(), unique + "@example.test", PASSWORD, "Test " + unique, "t." + unique, List.of(roles));
  }

  /** The password of the demo accounts. */
  static String demoPassword() {
    return secret("demo.password");
  }

  static String secret(String name) {
    Properties secrets = new Properties();
    try (InputStream in = Files.newInputStream(HOME.resolve(".crewcall/secrets.properties"))) {
      secrets.load(in);
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
    return secrets.getProperty(name);
  }

  /** The folder with the stack's notes, logs and data. */
  static Path state() {
    return HOME.resolve(".crewcall");
  }

  /** Address of one service, behind the gateway's back. */
  static URI service(int port) {
    return URI.create("http://localhost:" + (port + PORT_OFFSET));
  }

  static Path root() {
    Path folder = Path.of(System.getProperty("crewcall.root", "")).toAbsolutePath();
    while (!Files.exists(folder.resolve("crewcall"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** Runs the project's own command, as a person would. */
  static String crewcall(String... arguments) {
    try {
      Files.createDirectories(HOME);
      Path output = Files.createTempFile("crewcall", ".out");
      ProcessBuilder command = new ProcessBuilder("bash", ROOT.resolve("crewcall").toString());
      command.command().addAll(List.of(arguments));
      command.environment().put("CREWCALL_HOME", HOME.toString());
      command.environment().put("CREWCALL_PORT_OFFSET", String.valueOf(PORT_OFFSET));
      command.environment().put("CREWCALL_NO_BUILD", "1");
      Process process = command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      boolean ended = process.waitFor(Duration.ofMinutes(15).toSeconds(), TimeUnit.SECONDS);
      String text = Files.readString(output);
      assertThat(ended).as("crewcall %s ended; it said:%n%s", arguments[0], text).isTrue();
      assertThat(process.exitValue()).as("crewcall %s: %s", arguments[0], text).isZero();
      Files.delete(output);
      return text;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
