package io.crewcall.platform.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a vocabulary.
 *
 * @param code a slug; what is stored elsewhere to mean this entry, and never changes
 * @param name for people
 * @param parent code of the wider entry, or null
 * @param aliases other words for it, as people type them
 * @param retired no longer offered, and known by no word any more
 */
public record Term(
    String code, String name, @Nullable String parent, List<String> aliases, boolean retired) {

  public Term {
    aliases = List.copyOf(aliases);
  }

  /** Code, name and aliases, each spelling once. */
  public List<String> words() {
    return Stream.concat(Stream.of(code, name), aliases.stream()).distinct().toList();
  }

  /** The words as they are compared; none for a retired entry. */
  Set<String> keys() {
    return retired
        ? Set.of()
        : words().stream().map(Slug::key).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
