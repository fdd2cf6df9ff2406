package io.crewcall.influencer.category;

import io.crewcall.platform.vocabulary.Term;
import io.crewcall.platform.vocabulary.VocabularyUpdate.Stored;
import io.crewcall.platform.vocabulary.VocabularyWordImport;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the curated list as a whole: what the file delivers, and what admins change. */
@Component
class CategoryImport {
  private final JdbcClient jdbc;

  CategoryImport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All categories, retired ones too. */
  List<Stored> all() {
    return jdbc.sql(
            """
            select c.category_id, c.name, c.parent_id, c.retired, c.edited,
              array(select said from vocabulary_word w
                    where w.code = c.category_id and w.said not in (c.category_id, c.name)
                    order by said) as aliases
            from category c order by c.position, c.category_id
            """)
        .query((row, number) ->
            new Stored(
                new Term(
                    row.getString("category_id"),
                    row.getString("name"),
                    row.getString("parent_id"),
                    Arrays.asList((String[]) row.getArray("aliases").getArray()),
                    row.getBoolean("retired")),
                row.getBoolean("edited")))
        .list();
  }

  /**
   * One category of which others have not been told.
   *
   * @param version of the category, which they have not heard of
   */
  record Unannounced(Term category, long version) {}

  /**
   * Takes the categories of which others have not been told yet, and marks them as told. Their rows
   * are locked first, so that another instance finds nothing left.
   */
  List<Unannounced> takeUnannounced() {
    Map<String, Long> behind = new HashMap<>();
    jdbc.sql(
            """
            select category_id, version from category where announced_version < version
            order by category_id for update
            """)
        .query(row -> {
          behind.put(row.getString("category_id"), row.getLong("version"));
        });
    if (behind.isEmpty()) {
      return List.of();
    }
    jdbc.sql("update category set announced_version = version where announced_version < version")
        .update();
    return all().stream()
        .map(Stored::term)
        .filter(term -> behind.containsKey(term.code()))
        .map(term -> new Unannounced(term, behind.getOrDefault(term.code(), 0L)))
        .toList();
  }

  /**
   * Stores categories as they now are.
   *
   * @param positions places in the list by id; others keep theirs, or go to the end
   */
  void write(Collection<Term> terms, Map<String, Integer> positions, boolean edited) {
    for (Term term : terms) {
      // First without parent, which may come later in the same change.
      upsert(term, null, positions.get(term.code()), edited);
    }
    terms.stream()
        .filter(term -> term.parent() != null)
        .forEach(term -> upsert(term, term.parent(), positions.get(term.code()), edited));
    VocabularyWordImport.replace(jdbc, terms);
  }

  private void upsert(
      Term term, @Nullable String parent, @Nullable Integer position, boolean edited) {
    jdbc.sql(
            """
            insert into category as known (category_id, name, parent_id, position, retired, edited)
            values (:id, :name, :parent,
              coalesce(:position, (select coalesce(max(position), 0) + 1 from category)),
              :retired, :edited)
            on conflict (category_id) do update set name = excluded.name,
              parent_id = excluded.parent_id, position = coalesce(:position, known.position),
              retired = excluded.retired, edited = excluded.edited, version = known.version + 1
            """)
        .param("id", term.code())
        .param("name", term.name())
        .param("parent", parent)
        .param("position", position, Types.INTEGER)
        .param("retired", term.retired())
        .param("edited", edited)
        .update();
  }

  /** Takes categories off the list; profiles that chose one keep it. */
  void retire(Collection<String> ids) {
    jdbc.sql(
            """
            update category set retired = true, version = version + 1 where category_id = any(:ids)
            """)
        .param("ids", ids.toArray(String[]::new))
        .update();
    jdbc.sql("delete from vocabulary_word where code = any(:ids)")
        .param("ids", ids.toArray(String[]::new))
        .update();
  }
}
