package io.crewcall.creative.taxonomy;

import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.vocabulary.Slug;
import io.crewcall.platform.vocabulary.VocabularyEditor;
import io.crewcall.platform.vocabulary.VocabularyWordRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The taxonomy on offer, and the skills and professions that people's words mean. */
@Service
public class TaxonomyService {
  /** Longest skill tag kept, as a slug. */
  static final int LONGEST_TAG = 60;

  private final SkillRepository skills;
  private final ProfessionRepository professions;
  private final VocabularyWordRepository words;
  private final VocabularyEditor editor;

  TaxonomyService(
      SkillRepository skills,
      ProfessionRepository professions,
      VocabularyWordRepository words,
      VocabularyEditor editor) {
    this.skills = skills;
    this.professions = professions;
    this.words = words;
    this.editor = editor;
  }

  /**
   * Skill tags in one form.
   *
   * @param ids skills of the taxonomy and, as slugs, what it does not know; each once, in the order
   *     given
   * @param unusable positions of tags with no letter or digit in them, or too long ones
   */
  public record Tags(List<String> ids, List<Integer> unusable) {
    public Tags {
      ids = List.copyOf(ids);
      unusable = List.copyOf(unusable);
    }

    /** The unusable ones as problems of a request that lists {@code skillTags}. */
    public List<FieldProblem> problems() {
      return unusable.stream()
          .map(position ->
              new FieldProblem(
                  "skillTags[" + position + "]",
                  "INVALID_SKILL_TAG",
                  "must have letters or digits, 60 at most"))
          .toList();
    }
  }

  /** Brings skill tags to one form: {@code DOP} and {@code Cinematographer} become one skill. */
  public Tags normalise(List<String> tags) {
    List<String> slugs = tags.stream().map(Slug::of).toList();
    Map<String, String> meanings = words.meanings(slugs);
    Collection<String> ids = new LinkedHashSet<>();
    List<Integer> unusable = new ArrayList<>();
    for (int position = 0; position < slugs.size(); position++) {
      String slug = slugs.get(position);
      if (slug.isEmpty() || slug.length() > LONGEST_TAG) {
        unusable.add(position);
      } else {
        ids.add(meanings.getOrDefault(Slug.key(slug), slug));
      }
    }
    return new Tags(List.copyOf(ids), unusable);
  }

  /**
   * Positions of codes that are no profession on offer.
   *
   * @param kept codes that may stay although they are not offered any more
   */
  public List<Integer> unknownProfessions(List<String> codes, Collection<String> kept) {
    Set<String> known = professions.findOfferedCodes(codes);
    List<Integer> unknown = new ArrayList<>();
    for (int position = 0; position < codes.size(); position++) {
      if (!known.contains(codes.get(position)) && !kept.contains(codes.get(position))) {
        unknown.add(position);
      }
    }
    return unknown;
  }

  /**
   * A part of the taxonomy, with the version it is of.
   *
   * @param version grows with every edit
   */
  record Offered<T>(int version, List<T> items) {}

  /** All professions on offer. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Offered<ProfessionResponse> professions() {
    return new Offered<>(editor.version(), professions.findOffered());
  }

  /**
   * Skills of which the name, the id or an alias starts with a text, by id.
   *
   * @param after only ids behind this one; null for the first
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Offered<SkillDefinition> skills(String prefix, @Nullable String after, int limit) {
    // A slug has no character that means something to LIKE.
    String pattern = Slug.of(prefix) + "%";
    return new Offered<>(
        editor.version(),
        skills.findOffered(pattern, after == null ? "" : after, Limit.of(limit)).stream()
            .map(Skill::definition)
            .toList());
  }

  /** One skill, also a retired one. */
  Optional<Skill> skill(String id) {
    return skills.findById(id);
  }
}
