package io.crewcall.platform.replicas.person;

import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState.Account;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a shown influencer profile adds to a person's card. */
@Entity
@Table(name = "influencer_card")
public class InfluencerCard extends Replica<UUID> {
  @Id private UUID userId;
  @Nullable String headline;
  @Nullable Long followers;
  @Nullable Double engagementRate;

  @SuppressWarnings("NullAway.Init")
  protected InfluencerCard() {}

  InfluencerCard(UUID userId) {
    this.userId = userId;
  }

  void take(InfluencerProfileState profile) {
    if (!profile.visible()) {
      clear();
      return;
    }
    headline = profile.headline();
    followers = profile.accounts().stream().mapToLong(Account::followers).sum();
    engagementRate = profile.engagementRate().value();
  }

  void clear() {
    headline = null;
    followers = null;
    engagementRate = null;
  }

  @Override
  public UUID getId() {
    return userId;
  }
}
