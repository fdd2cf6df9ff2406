package io.crewcall.creative.taxonomy;

import io.crewcall.platform.messaging.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells topic {@code creative.skills} of every skill that changed. What an admin changes is told in
 * the same transaction; what a newer file changed while the database was migrated, soon after the
 * start.
 */
@Component
class SkillAnnouncements {
  private final JdbcClient jdbc;
  private final Outbox outbox;

  SkillAnnouncements(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  @Scheduled(fixedDelayString = "${crewcall.creative.skill-announcements:PT30S}")
  @Transactional(propagation = Propagation.REQUIRED)
  public void announce() {
    // Locked first: an instance that comes second finds nothing left, and nothing is told twice.
    int behind =
        jdbc.sql(
                """
                select skill_id from skill where announced_version < version
                order by skill_id for update
                """)
            .query((row, number) -> row.getString("skill_id"))
            .list()
            .size();
    if (behind == 0) {
      return;
    }
    jdbc.sql(TaxonomyTables.SKILL + " where s.announced_version < s.version order by s.skill_id")
        .query((row, number) ->
            new Taxonomy.Versioned(TaxonomyTables.skill(row), row.getLong("version")))
        .list()
        .forEach(told ->
            outbox.publish(
                told.skill().retired() ? "skill.retired" : "skill.defined",
                told.skill().subject(),
                told.version(),
                told.skill().toState()));
    jdbc.sql("update skill set announced_version = version where announced_version < version")
        .update();
  }
}
