package io.crewcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds each event record against its stored schema. After an addition, {@code
 * -Dschemas.update=true} writes the schema anew; a breaking change fails even then: make a new
 * field instead, or a new topic.
 */
class StoredSchemasTest {
  private static final Path STORED = Path.of("src/test/resources/schemas");
  private static final boolean UPDATE = Boolean.getBoolean("schemas.update");
  private static final JsonMapper JSON = JsonMapper.shared();

  static List<Contracts.Contract> contracts() {
    return Contracts.all();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void changesByAdditionOnly(Contracts.Contract contract) throws IOException {
    Path file = STORED.resolve(contract.topic() + ".json");
    JsonNode present = Schemas.of(contract.state());
    if (Files.exists(file)) {
      JsonNode stored = JSON.readTree(Files.readString(file));
      assertThat(SchemaChanges.breaking(stored, present)).as(contract.topic()).isEmpty();
      if (stored.equals(present)) {
        return;
      }
    }
    if (!UPDATE) {
      fail("%s is not what its record says; run with -Dschemas.update=true".formatted(file));
    }
    Files.createDirectories(STORED);
    Files.writeString(
        file,
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(present).replace("\r\n", "\n")
            + "\n");
  }

  @Test
  void everyTopicIsThereAndNoOther() throws IOException {
    try (var files = Files.list(STORED)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(
              Contracts.all().stream().map(Contracts.Contract::topic).collect(Collectors.toList()));
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void writesExactlyWhatTheSchemaSays(Contracts.Contract contract) {
    Object sample = Samples.of(contract.state());
    JsonMapper json = JsonMapper.builder().build();
    JsonNode written = json.readTree(json.writeValueAsString(sample));
    assertMembers("$", Schemas.of(contract.state()), written);
    assertThat(json.treeToValue(written, contract.state())).isEqualTo(sample);
  }

  private static void assertMembers(String path, JsonNode declared, JsonNode written) {
    JsonNode schema = Schemas.flat(declared);
    if (written.isObject()) {
      assertThat(new TreeSet<>(written.propertyNames()))
          .as(path)
          .isEqualTo(new TreeSet<>(schema.path("properties").propertyNames()));
      written
          .properties()
          .forEach(member ->
              assertMembers(
                  path + "." + member.getKey(),
                  schema.get("properties").get(member.getKey()),
                  member.getValue()));
    } else if (written.isArray()) {
      written.forEach(item -> assertMembers(path + "[]", schema.get("items"), item));
    } else {
      String type =
          written.isIntegralNumber()
              ? "integer"
              : written.isNumber() ? "number" : written.isBoolean() ? "boolean" : "string";
      assertThat(schema.get("type").toString()).as(path).contains(type);
    }
  }
}
