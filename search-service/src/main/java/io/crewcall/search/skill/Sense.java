package io.crewcall.search.skill;

import java.util.List;
import java.util.Set;

/**
 * What somebody may mean by a text.
 *
 * @param skills for each skill named, the ids of which a document has to have one
 * @param rest the other words, or blank
 */
public record Sense(List<Set<String>> skills, String rest) {
  public Sense {
    skills = List.copyOf(skills);
  }
}
