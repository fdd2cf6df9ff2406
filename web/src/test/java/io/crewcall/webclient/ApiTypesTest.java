package io.crewcall.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The client's types are those of the API as the services describe it. */
class ApiTypesTest {
  private static final Path DOCUMENTS = Path.of("../docs/openapi");
  private static final Path TYPES = Path.of("src/main/client/api/schema");

  static List<String> services() throws IOException {
    try (Stream<Path> documents = Files.list(DOCUMENTS)) {
      return documents
          .map(document -> document.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void typesAreThoseOfTheDocument(String service) throws IOException {
    String types =
        new ApiTypes(
                service,
                JsonMapper.builder()
                    .build()
                    .readTree(DOCUMENTS.resolve(service + ".json").toFile()))
            .text();
    Path file = TYPES.resolve(service + ".ts");
    if (Boolean.getBoolean("api.update")) {
      Files.createDirectories(TYPES);
      Files.writeString(file, types);
    }
    assertThat(file)
        .as("./mvnw -pl web test -Dtest=ApiTypesTest -Dapi.update=true writes it")
        .hasContent(types);
  }

  @Test
  void thereIsNoServiceMore() throws IOException {
    try (Stream<Path> files = Files.list(TYPES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".ts", "")))
          .containsExactlyInAnyOrderElementsOf(services());
    }
  }
}
