package io.crewcall.search.understanding;

import java.util.Set;

/**
 * One thing that words stand for.
 *
 * @param code as documents carry it
 * @param label for people
 * @param parts codes that are part of it: skills below, cities of a region, the widest skills of a
 *     profession
 * @param near codes of the same kind that are close to it: the wider skill, cities around
 * @param practisedBy professions that practise a skill
 */
public record ConceptValue(
    ConceptKind kind,
    String code,
    String label,
    Set<String> parts,
    Set<String> near,
    Set<String> practisedBy) {
  public ConceptValue {
    parts = Set.copyOf(parts);
    near = Set.copyOf(near);
    practisedBy = Set.copyOf(practisedBy);
  }

  static ConceptValue of(ConceptKind kind, String code, String label) {
    return new ConceptValue(kind, code, label, Set.of(), Set.of(), Set.of());
  }
}
