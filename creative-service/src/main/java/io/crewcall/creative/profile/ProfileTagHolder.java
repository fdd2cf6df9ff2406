package io.crewcall.creative.profile;

import io.crewcall.creative.taxonomy.TagHolder;
import io.crewcall.creative.taxonomy.TagUseFacts;
import io.crewcall.creative.taxonomy.TaxonomyService;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the tags on profiles as the taxonomy has them. */
@Component
class ProfileTagHolder implements TagHolder {
  private static final int BATCH = 100;

  private final CreativeProfileRepository profiles;
  private final TaxonomyService taxonomy;
  private final TagUseFacts tagUse;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ProfileTagHolder(
      CreativeProfileRepository profiles,
      TaxonomyService taxonomy,
      TagUseFacts tagUse,
      TransactionTemplate transaction,
      Clock clock) {
    this.profiles = profiles;
    this.taxonomy = taxonomy;
    this.tagUse = tagUse;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public boolean refresh(List<String> tags) {
    List<UUID> carrying = profiles.findIdsBySkillTags(tags.toArray(String[]::new), BATCH);
    for (UUID userId : carrying) {
      transaction.executeWithoutResult(
          status -> profiles.lockById(userId).ifPresent(this::refresh));
    }
    return carrying.size() == BATCH;
  }

  private void refresh(CreativeProfile profile) {
    List<String> before = profile.skillTags();
    List<String> after = taxonomy.normalise(before).ids();
    if (!after.equals(before)) {
      profile.replaceSkillTags(after, clock.instant());
      profiles.save(profile);
      tagUse.moved(before, after);
    }
  }
}
