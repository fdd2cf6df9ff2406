package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.gig.sql.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say they can, as creative-service told it. */
@Repository
public class ProfileSkills {
  private final JdbcClient jdbc;

  ProfileSkills(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty for who has no profile. */
  public List<String> of(UUID userId) {
    return jdbc.sql("select skills from profile_skills where user_id = :id")
        .param("id", userId)
        .query((row, number) -> Columns.texts(row, "skills"))
        .optional()
        .orElse(List.of());
  }

  public void forget(UUID userId) {
    jdbc.sql("delete from profile_skills where user_id = :user").param("user", userId).update();
  }

  void on(Event<CreativeProfileState> event) {
    CreativeProfileState profile = event.data();
    jdbc.sql(
            """
            insert into profile_skills (user_id, skills, version)
            values (:id, cast(:skills as text[]), :version)
            on conflict (user_id) do update set skills = excluded.skills, version = excluded.version
            where profile_skills.version < excluded.version
            """)
        .param("id", profile.userId())
        .param("skills", Columns.array(profile.skillTags()))
        .param("version", event.version())
        .update();
  }
}
