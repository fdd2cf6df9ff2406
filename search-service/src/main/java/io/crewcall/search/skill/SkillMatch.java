package io.crewcall.search.skill;

import java.util.List;
import java.util.Set;

/**
 * The skills that a free text names.
 *
 * @param skills for each skill named, the ids of which a document has to have one
 * @param rest the other words, or blank
 */
record SkillMatch(List<Set<String>> skills, String rest) {
  SkillMatch {
    skills = List.copyOf(skills);
  }
}
