package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which service publishes and which services listen to which topic, read from the compiled services
 * and held against {@code docs/architecture.md}. Accept a change with {@code
 * -Darchitecture.update=true}.
 */
class ArchitectureDocumentTest {
  private static final Path ROOT = LocalStack.root();
  private static final Path DOCUMENT = ROOT.resolve("docs/architecture.md");
  private static final String BEGIN = "<!-- topics: made by ArchitectureDocumentTest -->\n";
  private static final String END = "<!-- end of topics -->";
  private static final String GATEWAY = "io.crewcall.gateway.";
  private static final String MESSAGING = "io.crewcall.platform.messaging.";

  @Test
  void saysWhoPublishesAndWhoListens() throws IOException {
    String table = table();
    String text = Files.readString(DOCUMENT);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (Boolean.getBoolean("architecture.update")) {
      Files.writeString(DOCUMENT, text.substring(0, begin) + table + text.substring(end));
      return;
    }

    assertThat(text.substring(begin, end)).isEqualTo(table);
  }

  private static String table() throws IOException {
    Map<String, Set<String>> publishers = new TreeMap<>();
    Map<String, Set<String>> listeners = new TreeMap<>();
    for (Path service : services()) {
      JavaClasses classes =
          new ClassFileImporter()
              .importPaths(
                  service.resolve("target/classes"),
                  ROOT.resolve("platform/contracts/target/classes"));
      String name = service.getFileName().toString();
      for (JavaClass type : classes) {
        for (JavaCodeUnit method : type.getCodeUnits()) {
          if (calls(method, MESSAGING + "OwnedTopics")) {
            topics(method).forEach(topic -> add(publishers, topic, name));
          }
          if (calls(method, MESSAGING + "Subscription")
              || returns(method, MESSAGING + "Subscription")
              || returns(method, GATEWAY + "revocation.RevocationReader")) {
            topics(method).forEach(topic -> add(listeners, topic, name));
          }
          if (returns(method, GATEWAY + "view.ProfileViewSender")) {
            topics(method).forEach(topic -> add(publishers, topic, name));
          }
        }
      }
    }
    assertThat(publishers.keySet()).as("topics that somebody publishes").hasSizeGreaterThan(15);
    assertThat(publishers).allSatisfy((topic, owners) -> assertThat(owners).as(topic).hasSize(1));
    assertThat(publishers.keySet())
        .as("nobody listens to what nobody publishes")
        .containsAll(listeners.keySet());
    StringBuilder text = new StringBuilder("| topic | published by | listened to by |\n");
    text.append("|---|---|---|\n");
    publishers.forEach((topic, owners) -> {
      Set<String> readers = listeners.getOrDefault(topic, Set.of());
      text.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  topic,
                  String.join(", ", owners),
                  readers.isEmpty() ? "nobody yet" : String.join(", ", readers)));
    });
    return text.toString();
  }

  private static List<Path> services() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(folder ->
              folder.getFileName().toString().endsWith("-service")
                  || folder.getFileName().toString().equals("gateway"))
          .sorted()
          .toList();
    }
  }

  private static boolean calls(JavaCodeUnit method, String owner) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(call ->
            call.getTargetOwner().getName().equals(owner)
                && Set.of("of", "to").contains(call.getName()));
  }

  private static boolean returns(JavaCodeUnit method, String type) {
    return method.getRawReturnType().getName().equals(type);
  }

  /** The topics of the event records that a method names as classes. */
  private static List<String> topics(JavaCodeUnit method) {
    return method.getReferencedClassObjects().stream()
        .map(ReferencedClassObject::getValue)
        .flatMap(state -> state.getAnnotations().stream())
        .filter(
            annotation -> annotation.getRawType().getName().equals("io.crewcall.contracts.Topic"))
        .map(annotation -> annotation.get("value").orElseThrow().toString())
        .toList();
  }

  private static void add(Map<String, Set<String>> into, String topic, String service) {
    into.computeIfAbsent(topic, unseen -> new TreeSet<>()).add(service);
  }
}
