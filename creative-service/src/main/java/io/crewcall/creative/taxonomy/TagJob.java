package io.crewcall.creative.taxonomy;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the tags on profiles and offers up to date, in small steps, after a word has become known
 * or a skill was replaced by another.
 */
@Component
class TagJob {
  private static final Logger log = LoggerFactory.getLogger(TagJob.class);
  private static final int BATCH = 100;

  private final TagUseFacts uses;
  private final List<TagHolder> holders;

  TagJob(TagUseFacts uses, List<TagHolder> holders) {
    this.uses = uses;
    this.holders = List.copyOf(holders);
  }

  void refresh() {
    List<String> outdated = uses.outdated();
    if (outdated.isEmpty()) {
      return;
    }
    for (TagHolder holder : holders) {
      try {
        List<UUID> carrying;
        do {
          carrying = holder.findCarrying(outdated, BATCH);
          carrying.forEach(holder::refreshTags);
        } while (carrying.size() == BATCH);
      } catch (RuntimeException failed) {
        log.warn("tags {} could not be brought up to date; tried again later", outdated, failed);
      }
    }
  }
}
