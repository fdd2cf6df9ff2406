package io.crewcall.creative.taxonomy;

import io.crewcall.platform.messaging.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes every skill that changed on topic {@code creative.skills}. A change by an admin is
 * published in the same transaction; what a newer file changed while the database was migrated,
 * soon after the start.
 */
@Component
class SkillAnnouncementJob {
  private final TaxonomyImport taxonomy;
  private final Outbox outbox;

  SkillAnnouncementJob(TaxonomyImport taxonomy, Outbox outbox) {
    this.taxonomy = taxonomy;
    this.outbox = outbox;
  }

  @Transactional
  public void announce() {
    for (TaxonomyImport.Unannounced changed : taxonomy.takeUnannounced()) {
      SkillDefinition skill = changed.skill();
      outbox.publish(
          skill.retired() ? "skill.retired" : "skill.defined",
          skill.subject(),
          changed.version(),
          skill.state());
    }
  }
}
