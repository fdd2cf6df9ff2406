package io.crewcall.creative.taxonomy;

import io.crewcall.contracts.creative.SkillState;
import io.crewcall.platform.vocabulary.Slug;
import io.crewcall.platform.vocabulary.Term;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One skill of the taxonomy.
 *
 * @param id a slug, for example {@code reel-editing}
 * @param name for people, in English
 * @param parentId the wider skill, or null
 * @param aliases other words for it
 * @param professions codes of the professions that practise it
 * @param retired no longer offered; whoever has it keeps it
 * @param replacedBy for a retired skill, the one that took over its words, or null
 */
@Schema(name = "Skill")
record SkillDefinition(
    String id,
    String name,
    @Nullable String parentId,
    List<String> aliases,
    List<String> professions,
    boolean retired,
    @Nullable String replacedBy) {

  /** Aliases that differ from id, name and each other, in one order. */
  SkillDefinition {
    Map<String, String> spellings = new TreeMap<>();
    aliases.forEach(alias -> spellings.putIfAbsent(Slug.of(alias), alias));
    spellings.keySet().removeAll(List.of(Slug.of(id), Slug.of(name)));
    aliases = List.copyOf(spellings.values());
    professions = List.copyOf(professions);
  }

  Term toTerm() {
    return new Term(id, name, parentId, aliases, retired);
  }

  /** The same with what a vocabulary made of its words and its place. */
  SkillDefinition with(Term term) {
    return new SkillDefinition(
        id, term.name(), term.parent(), term.aliases(), professions, term.retired(), replacedBy);
  }

  SkillDefinition asRetired(@Nullable String instead) {
    return new SkillDefinition(id, name, parentId, aliases, professions, true, instead);
  }

  SkillDefinition withWords(List<String> words) {
    return new SkillDefinition(id, name, parentId, words, professions, retired, replacedBy);
  }

  /** The subject of its events. */
  UUID subject() {
    return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
  }

  /** What the rest of the platform learns. A retired skill has no words of its own any more. */
  SkillState state() {
    return new SkillState(
        subject(),
        id,
        name,
        retired ? List.of() : aliases,
        parentId == null ? List.of() : List.of(parentId),
        professions,
        retired);
  }
}
