package io.crewcall.influencer.category;

import io.crewcall.platform.vocabulary.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The curated list as it is edited: {@code reference/categories.json}.
 *
 * @param version grows with every edit; a database takes a file over only when it is newer
 */
record CategoryFile(int version, List<Entry> categories) {
  private static final String RESOURCE = "/reference/categories.json";

  /** One category, with other words people use for it. */
  record Entry(String id, String name, @Nullable String parent, @Nullable List<String> aliases) {

    List<String> otherWords() {
      return aliases == null ? List.of() : aliases;
    }

    Term toTerm() {
      return new Term(id, name, parent, otherWords(), false);
    }
  }

  static byte[] bytes() {
    try (InputStream file = CategoryFile.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException(RESOURCE + " is not in the jar");
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static CategoryFile read() {
    return JsonMapper.builder().build().readValue(bytes(), CategoryFile.class);
  }
}
