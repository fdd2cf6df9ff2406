package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.vocabulary.Slug;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The taxonomy of skills with all their spellings, as creative-service told it. */
@Repository
public class Skills {
  private final JdbcClient jdbc;

  Skills(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Tags as the taxonomy calls them ("DOP" is {@code cinematography}), each once. What it does not
   * know is kept as a slug of what was typed: people want more than any taxonomy lists.
   */
  public List<String> normalised(List<String> tags) {
    if (tags.isEmpty()) {
      return tags;
    }
    Map<String, String> codes = new HashMap<>();
    jdbc.sql(
            """
            select spelling, min(code) as code from skill_spelling join skill using (skill_id)
            where spelling = any (cast(:spellings as text[])) group by spelling
            """)
        .param("spellings", Columns.array(tags.stream().map(Slug::key).toList()))
        .query((ResultSet row) -> {
          codes.put(row.getString("spelling"), row.getString("code"));
        });
    return tags.stream()
        .map(tag -> codes.getOrDefault(Slug.key(tag), Slug.of(tag)))
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  void on(Event<SkillState> event) {
    SkillState skill = event.data();
    int newer =
        jdbc.sql(
                """
                insert into skill (skill_id, code, version) values (:id, :code, :version)
                on conflict (skill_id) do update
                set code = excluded.code, version = excluded.version
                where skill.version < excluded.version
                """)
            .param("id", skill.skillId())
            .param("code", skill.code())
            .param("version", event.version())
            .update();
    if (newer == 1) {
      respell(skill.skillId(), skill);
    }
  }

  private void respell(UUID id, SkillState skill) {
    jdbc.sql("delete from skill_spelling where skill_id = :id").param("id", id).update();
    List<String> spellings =
        Stream.concat(Stream.of(skill.code(), skill.name()), skill.aliases().stream())
            .map(Slug::key)
            .distinct()
            .toList();
    jdbc.sql(
            """
            insert into skill_spelling (skill_id, spelling)
            select :id, unnest(cast(:spellings as text[]))
            """)
        .param("id", id)
        .param("spellings", Columns.array(spellings))
        .update();
  }
}
