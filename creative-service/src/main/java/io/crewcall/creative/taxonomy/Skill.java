package io.crewcall.creative.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One skill of the taxonomy.
 *
 * @param id a slug, for example {@code reel-editing}
 * @param name for people, in English
 * @param parentId the wider skill, or null
 * @param aliases other words for it
 */
record Skill(String id, String name, @Nullable String parentId, List<String> aliases) {
  Skill {
    aliases = List.copyOf(aliases);
  }
}
