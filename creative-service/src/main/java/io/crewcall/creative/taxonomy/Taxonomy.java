package io.crewcall.creative.taxonomy;

import io.crewcall.platform.vocabulary.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Professions and skills as the database has them. */
@Repository
public class Taxonomy {
  /** Longest skill tag kept, as a slug. */
  public static final int LONGEST_TAG = 60;

  private final JdbcClient jdbc;

  Taxonomy(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What skill tags come down to.
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
  }

  /** Brings skill tags to one form: {@code DOP} and {@code Cinematographer} become one skill. */
  public Tags normalise(List<String> tags) {
    List<String> slugs = tags.stream().map(Slug::of).toList();
    Map<String, String> skills = skillsOf(slugs);
    Collection<String> ids = new LinkedHashSet<>();
    List<Integer> unusable = new ArrayList<>();
    for (int position = 0; position < slugs.size(); position++) {
      String slug = slugs.get(position);
      if (slug.isEmpty() || slug.length() > LONGEST_TAG) {
        unusable.add(position);
      } else {
        ids.add(skills.getOrDefault(Slug.key(slug), slug));
      }
    }
    return new Tags(List.copyOf(ids), unusable);
  }

  private Map<String, String> skillsOf(List<String> slugs) {
    Map<String, String> skills = new HashMap<>();
    jdbc.sql("select distinct word_key, skill_id from skill_alias where word_key = any(:keys)")
        .param("keys", slugs.stream().map(Slug::key).toArray(String[]::new))
        .query(row -> {
          skills.put(row.getString("word_key"), row.getString("skill_id"));
        });
    return skills;
  }

  /**
   * Positions of codes that are no profession on offer.
   *
   * @param kept codes that may stay although they are not offered any more
   */
  public List<Integer> unknownProfessions(List<String> codes, Collection<String> kept) {
    Set<String> known =
        jdbc
            .sql("select code from profession where code = any(:codes) and not retired")
            .param("codes", codes.toArray(String[]::new))
            .query((row, number) -> row.getString("code"))
            .stream()
            .collect(Collectors.toSet());
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
  public Offered<Profession> professions() {
    return new Offered<>(
        version(),
        jdbc.sql("select code, name from profession where not retired order by position")
            .query((row, number) -> new Profession(row.getString("code"), row.getString("name")))
            .list());
  }

  /**
   * Skills of which the name, the id or an alias starts with a text, by id.
   *
   * @param after only ids behind this one; null for the first
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Offered<Skill> skills(String prefix, @Nullable String after, int limit) {
    // A slug has no character that means something to LIKE.
    String pattern = Slug.of(prefix) + "%";
    return new Offered<>(
        version(),
        jdbc.sql(
                TaxonomyTables.SKILL
                    + """
                    where not s.retired and s.skill_id > :after
                      and exists (select from skill_alias a
                                  where a.skill_id = s.skill_id and a.alias like :pattern)
                    order by s.skill_id limit :limit
                    """)
            .param("after", after == null ? "" : after)
            .param("pattern", pattern)
            .param("limit", limit)
            .query((row, number) -> TaxonomyTables.skill(row))
            .list());
  }

  /** One skill, be it retired. */
  Optional<Versioned> skill(String id) {
    return jdbc.sql(TaxonomyTables.SKILL + " where s.skill_id = :id")
        .param("id", id)
        .query((row, number) -> new Versioned(TaxonomyTables.skill(row), row.getLong("version")))
        .optional();
  }

  /** A skill and its version, which is the ETag. */
  record Versioned(Skill skill, long version) {}

  private int version() {
    return jdbc.sql("select version from reference_data where name = 'taxonomy'")
        .query((row, number) -> row.getInt("version"))
        .single();
  }
}
