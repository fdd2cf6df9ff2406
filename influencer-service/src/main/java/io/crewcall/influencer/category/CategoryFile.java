package io.crewcall.influencer.category;

import io.crewcall.platform.vocabulary.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The curated list as it is edited: {@code reference/categories.json}.
 *
 * @param version grows with every edit; a database takes a file over only when it is newer
 */
record CategoryFile(int version, List<Entry> categories) {
  static final String RESOURCE = "/reference/categories.json";

  /** One category, with other words people use for it. */
  record Entry(String id, String name, @Nullable String parent, @Nullable List<String> aliases) {

    List<String> otherWords() {
      return aliases == null ? List.of() : aliases;
    }

    Term toTerm() {
      return new Term(id, name, parent, otherWords(), false);
    }
  }

  static CategoryFile parse(byte[] file) {
    return JsonMapper.builder().build().readValue(file, CategoryFile.class);
  }
}
