package io.crewcall.webclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a compiler of TypeScript has to say. It is a program for Node, without which this is
 * skipped.
 */
class TypeCheckTest {
  private static final Path MODULES = Path.of("target/type-check").toAbsolutePath();
  private static String node = "";

  @TempDir Path folder;

  @BeforeAll
  static void layOut() throws IOException {
    node = findNode().orElse("");
    assumeTrue(!node.isEmpty(), "no type check of the web clients: there is no node on the PATH");
    NodeModules modules = new NodeModules(MODULES);
    for (String jars : List.of("target/webjars", "target/test-webjars")) {
      for (Path jar : Folders.files(Path.of(jars))) {
        modules.add(jar);
      }
    }
  }

  private static Optional<String> findNode() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String place : path.split(":", -1)) {
      Path program = Path.of(place, "node");
      if (Files.isExecutable(program)) {
        return Optional.of(program.toString());
      }
    }
    return Optional.empty();
  }

  @Test
  void theClientsHaveNoTypeError() throws Exception {
    assertThat(check(Path.of("src/main/client").toAbsolutePath())).isEmpty();
  }

  @Test
  void whatIsWrongIsFound() throws Exception {
    Path wrong = folder.resolve("wrong.ts");
    String client = Path.of("src/main/client/api/client").toAbsolutePath().toString();
    Files.writeString(
        wrong,
        """
        import { call } from "%s";
        call("GET /api/v1/gigs", { query: { city: "Pune" } });
        call("GET /api/v1/gigs/{id}", {});
        call("GET /api/v1/nothing", {});
        """
            .formatted(client));
    assertThat(check(wrong)).hasSize(3).allSatisfy(line -> assertThat(line).contains("wrong.ts"));
  }

  /** What the compiler finds in a folder or a file, line by line. */
  private List<String> check(Path sources) throws IOException, InterruptedException {
    Path configuration = folder.resolve("tsconfig.json");
    Files.writeString(
        configuration,
        """
        {
          "extends": "%s",
          "compilerOptions": {"paths": {"*": ["%s/@types/*", "%s/*"]}},
          "include": ["%s", "%s"]
        }
        """
            .formatted(
                Path.of("tsconfig.json").toAbsolutePath(),
                MODULES,
                MODULES,
                sources,
                Path.of("src/main/client/globals.d.ts").toAbsolutePath()));
    Process compiler =
        new ProcessBuilder(
                node,
                MODULES + "/typescript/lib/tsc.js",
                "--pretty",
                "false",
                "-p",
                configuration.toString())
            .redirectErrorStream(true)
            .start();
    compiler.getOutputStream().close();
    List<String> said =
        new ArrayList<>(new String(compiler.getInputStream().readAllBytes()).lines().toList());
    compiler.waitFor();
    said.removeIf(line -> line.startsWith(" "));
    return said;
  }
}
