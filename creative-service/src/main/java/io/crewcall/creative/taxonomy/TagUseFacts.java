package io.crewcall.creative.taxonomy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how many profiles and offers carry each tag, with every change of their tags. */
@Repository
public class TagUseFacts {
  private final JdbcClient jdbc;

  TagUseFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A tag that the taxonomy does not know.
   *
   * @param uses how many profiles and offers carry it
   */
  @Schema(name = "UnknownTag")
  record UnknownTagResponse(String tag, long uses) {}

  /** Counts a change of the tags of a profile or an offer, in the transaction that makes it. */
  public void moved(Collection<String> before, Collection<String> after) {
    Set<String> gone = new HashSet<>(before);
    gone.removeAll(after);
    Set<String> come = new HashSet<>(after);
    come.removeAll(before);
    if (gone.isEmpty() && come.isEmpty()) {
      return;
    }
    // Rows in one order, so that two of these at once wait for each other and do not deadlock.
    List<String> tags = new ArrayList<>(gone);
    tags.addAll(come);
    tags.sort(null);
    jdbc.sql(
            """
            insert into tag_use as known (tag, uses)
            select tag, case when more then 1 else 0 end
            from unnest(:tags::text[], :more::boolean[]) with ordinality as moved (tag, more, place)
            order by place
            on conflict (tag) do update
              set uses = greatest(known.uses + case when excluded.uses = 1 then 1 else -1 end, 0)
            """)
        .param("tags", tags.toArray(String[]::new))
        .param("more", tags.stream().map(come::contains).toArray(Boolean[]::new))
        .update();
  }

  /** How many carry a skill's id. */
  long of(String skillId) {
    return jdbc.sql("select uses from tag_use where tag = :tag")
        .param("tag", skillId)
        .query((row, number) -> row.getLong("uses"))
        .optional()
        .orElse(0L);
  }

  /** Carried tags that are a word of the taxonomy by now, and not the id of a skill. */
  List<String> outdated() {
    return jdbc.sql(
            """
            select distinct u.tag from vocabulary_word w join tag_use u on u.word_key = w.word_key
            where u.uses > 0 and u.tag <> w.code limit 100
            """)
        .query((row, number) -> row.getString("tag"))
        .list();
  }

  /** Unknown tags, the most used first, behind one of them (or from the first). */
  List<UnknownTagResponse> unknown(@Nullable UnknownTagResponse behind, int limit) {
    return jdbc.sql(
            """
            select tag, uses from tag_use u
            where uses > 0 and (uses, tag) < (:uses, :tag)
              and not exists (select from vocabulary_word w where w.word_key = u.word_key)
            order by uses desc, tag desc limit :limit
            """)
        .param("uses", behind == null ? Long.MAX_VALUE : behind.uses())
        .param("tag", behind == null ? "" : behind.tag())
        .param("limit", limit)
        .query((row, number) -> new UnknownTagResponse(row.getString("tag"), row.getLong("uses")))
        .list();
  }
}
