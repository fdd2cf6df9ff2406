package io.crewcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** {@code docs/asyncapi.yaml} says what the records say. */
class AsyncApiTest {
  private static final Path DOCUMENT = Path.of("../../docs/asyncapi.yaml");

  @Test
  void isWhatTheRecordsSay() throws IOException {
    String generated = AsyncApi.document(Contracts.all());
    if (Boolean.getBoolean("schemas.update")) {
      Files.writeString(DOCUMENT, generated);
    }
    assertThat(DOCUMENT).as("run with -Dschemas.update=true").exists();
    assertThat(Files.readString(DOCUMENT))
        .as("run with -Dschemas.update=true")
        .isEqualTo(generated);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    Map<String, Object> document = new Yaml().load(AsyncApi.document(Contracts.all()));
    assertThat(document).containsEntry("asyncapi", "3.0.0");
    assertThat(follow(document, document)).isGreaterThan(Contracts.all().size() * 4);
  }

  @Test
  void everyRecordNamesItsTypes() {
    assertThat(Contracts.all())
        .hasSizeGreaterThanOrEqualTo(14)
        .allSatisfy(contract -> {
          assertThat(contract.types()).as(contract.topic()).isNotEmpty().doesNotHaveDuplicates();
          assertThat(contract.summary()).as(contract.topic()).isNotBlank();
        });
  }

  private static int follow(Map<String, Object> document, Object node) {
    int followed = 0;
    if (node instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String reference) {
        Object target = document;
        for (String step : reference.substring(2).split("/")) {
          target = ((Map<?, ?>) target).get(step);
          assertThat(target).as(reference).isNotNull();
        }
        return 1;
      }
      for (Object child : map.values()) {
        followed += follow(document, child);
      }
    } else if (node instanceof List<?> list) {
      for (Object child : list) {
        followed += follow(document, child);
      }
    }
    return followed;
  }
}
