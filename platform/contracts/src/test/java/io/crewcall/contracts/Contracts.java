package io.crewcall.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** All topics, as found on the class path, and what their sources say about them. */
final class Contracts {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern JAVADOC =
      Pattern.compile("/\\*\\*(?<text>(?:(?!\\*/).)*)\\*/\\s*@Topic", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("\\{@code\\s+([a-z][a-z-]*\\.[a-z-]+)}");

  private Contracts() {}

  /** One topic's contract. */
  record Contract(
      Class<?> state,
      String topic,
      boolean compacted,
      int keptDays,
      String summary,
      List<String> types) {

    /** The service that publishes it. */
    String owner() {
      return topic.substring(0, topic.indexOf('.')) + "-service";
    }
  }

  /** In the order of their topics. */
  static List<Contract> all() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Topic.class));
    List<Contract> found = new ArrayList<>();
    for (var candidate : scanner.findCandidateComponents("io.crewcall.contracts")) {
      try {
        found.add(contract(Class.forName(candidate.getBeanClassName())));
      } catch (ClassNotFoundException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    found.sort(Comparator.comparing(Contract::topic));
    return found;
  }

  private static Contract contract(Class<?> state) {
    Topic topic = state.getAnnotation(Topic.class);
    String text = javadoc(state);
    List<String> types = new ArrayList<>();
    Matcher codes = CODE.matcher(text);
    while (codes.find()) {
      types.add(codes.group(1));
    }
    String summary = text.substring(0, text.indexOf('.') + 1).strip();
    return new Contract(state, topic.value(), topic.compacted(), topic.keptDays(), summary, types);
  }

  private static String javadoc(Class<?> state) {
    Path source = SOURCES.resolve(state.getName().replace('.', '/') + ".java");
    try {
      Matcher javadoc = JAVADOC.matcher(Files.readString(source));
      if (!javadoc.find()) {
        throw new AssertionError(source + " does not say what its topic is for");
      }
      return javadoc.group("text").replaceAll("\\s*\\n\\s*\\*\\s?", " ").replaceAll("\\s+", " ");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
