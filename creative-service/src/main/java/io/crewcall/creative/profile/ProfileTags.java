package io.crewcall.creative.profile;

import io.crewcall.creative.taxonomy.TagHolders;
import io.crewcall.creative.taxonomy.TagUse;
import io.crewcall.creative.taxonomy.Taxonomy;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the tags on profiles as the taxonomy has them. */
@Component
class ProfileTags implements TagHolders {
  private static final int BATCH = 100;

  private final CreativeProfiles profiles;
  private final Taxonomy taxonomy;
  private final TagUse tagUse;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ProfileTags(
      CreativeProfiles profiles,
      Taxonomy taxonomy,
      TagUse tagUse,
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
    List<UUID> carrying = profiles.carrying(tags, BATCH);
    for (UUID userId : carrying) {
      transaction.executeWithoutResult(status -> profiles.lock(userId).ifPresent(this::refresh));
    }
    return carrying.size() == BATCH;
  }

  private void refresh(CreativeProfile profile) {
    List<String> before = profile.content().skillTags();
    List<String> after = taxonomy.normalise(before).ids();
    if (!after.equals(before)) {
      profiles.update(
          profile.with(profile.content().withSkillTags(after), clock.instant()),
          "creative.updated");
      tagUse.moved(before, after);
    }
  }
}
