package io.crewcall.influencer.category;

import io.crewcall.platform.vocabulary.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The curated list as the database has it. */
@Repository
public class Categories {
  private final JdbcClient jdbc;

  Categories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a choice by names comes down to.
   *
   * @param ids the categories meant, each once, in the order given
   * @param unknown positions of the names that mean none
   */
  public record Choice(List<String> ids, List<Integer> unknown) {
    public Choice {
      ids = List.copyOf(ids);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * Finds the categories meant by ids, names or other words for them, in any spelling.
   *
   * @param kept ids that may stay although they are not offered any more
   */
  public Choice choose(List<String> names, Collection<String> kept) {
    if (names.isEmpty()) {
      return new Choice(List.of(), List.of());
    }
    Map<String, String> meant = meanings(names.stream().map(Slug::key).distinct().toList());
    Collection<String> ids = new LinkedHashSet<>();
    List<Integer> unknown = new ArrayList<>();
    for (int position = 0; position < names.size(); position++) {
      String name = names.get(position);
      @Nullable String id = kept.contains(name) ? name : meant.get(Slug.key(name));
      if (id == null) {
        unknown.add(position);
      } else {
        ids.add(id);
      }
    }
    return new Choice(List.copyOf(ids), unknown);
  }

  private Map<String, String> meanings(List<String> keys) {
    Map<String, String> meanings = new HashMap<>();
    jdbc.sql("select distinct word_key, category_id from category_alias where word_key in (:keys)")
        .param("keys", keys)
        .query(row -> {
          meanings.put(row.getString("word_key"), row.getString("category_id"));
        });
    return meanings;
  }

  /**
   * The list as offered now.
   *
   * @param version grows with every edit of the list
   */
  record Offered(int version, List<Category> categories) {}

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Offered offered() {
    int version =
        jdbc.sql("select version from reference_data where name = 'categories'")
            .query((row, number) -> row.getInt("version"))
            .single();
    List<Category> categories =
        jdbc.sql(
                """
                select category_id, name, parent_id from category
                where not retired order by position
                """)
            .query((row, number) ->
                new Category(
                    row.getString("category_id"),
                    row.getString("name"),
                    row.getString("parent_id")))
            .list();
    return new Offered(version, categories);
  }
}
