package io.crewcall.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both ways to build take the same libraries. */
class PackageJsonTest {
  private static final Pattern PROPERTY = Pattern.compile("<([a-z-]+)\\.version>([^<]+)</");

  /** Package of npm, and the property of the pom that has its version. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "react", "react",
          "react-dom", "react",
          "@tanstack/react-query", "tanstack-query",
          "react-router", "react-router",
          "@types/react", "types-react",
          "@types/react-dom", "types-react-dom",
          "esbuild", "esbuild",
          "typescript", "typescript");

  @Test
  void versionsAreEqual() throws IOException {
    Map<String, String> pom = new TreeMap<>();
    PROPERTY
        .matcher(Files.readString(Path.of("pom.xml")))
        .results()
        .forEach(property -> pom.put(property.group(1), property.group(2)));
    JsonNode npm = JsonMapper.builder().build().readTree(Path.of("package.json").toFile());
    Map<String, String> asked = new TreeMap<>();
    for (String kind : new String[] {"dependencies", "devDependencies"}) {
      npm.path(kind)
          .properties()
          .forEach(library -> asked.put(library.getKey(), library.getValue().asString()));
    }
    Map<String, String> wanted = new TreeMap<>();
    PROPERTIES.forEach((library, property) -> wanted.put(library, pom.get(property)));
    assertThat(asked).isEqualTo(wanted);
  }
}
