package io.crewcall.search.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** A file of words on the class path; its {@code README.md} describes the format. */
record VocabularyFile(List<Entry> entries) {
  private static final Pattern LINE =
      Pattern.compile("(\\w+)(?: ([^:<]+?))?(?: < ([^:]+?))?: ([^>]+)(?:> (.+))?");
  private static final List<String> NAMES =
      List.of("crafts", "categories", "places", "languages", "wishes", "fillers");

  /**
   * One line.
   *
   * @param code empty where the kind has none
   * @param parent empty where there is none
   * @param members of a region
   */
  record Entry(String kind, String code, String parent, List<String> words, List<String> members) {}

  static VocabularyFile all() {
    return new VocabularyFile(NAMES.stream().flatMap(name -> read(name).stream()).toList());
  }

  List<Entry> of(String kind) {
    return entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
  }

  private static List<Entry> read(String name) {
    try (InputStream in =
        new ClassPathResource(
                "understanding/" + name + ".txt", VocabularyFile.class.getClassLoader())
            .getInputStream()) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(VocabularyFile::entry)
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Entry entry(String line) {
    Matcher parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      throw new IllegalStateException("not understood: " + line);
    }
    return new Entry(
        parts.group(1),
        text(parts.group(2)),
        text(parts.group(3)),
        words(parts.group(4)),
        words(text(parts.group(5))));
  }

  private static String text(String group) {
    return group == null ? "" : group.strip();
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }
}
