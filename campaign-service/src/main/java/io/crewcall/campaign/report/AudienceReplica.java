package io.crewcall.campaign.report;

import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState.Account;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What influencer-service says about a creator's audience. */
@Entity
@Table(name = "audience_replica")
class AudienceReplica extends Replica<UUID> {
  @Id private UUID userId;
  private @Nullable Long followers;
  private @Nullable Double engagementRate;

  @SuppressWarnings("NullAway.Init")
  protected AudienceReplica() {}

  AudienceReplica(UUID userId) {
    this.userId = userId;
  }

  /** A profile that is not shown has no figures here either. */
  void take(InfluencerProfileState profile) {
    boolean shown = profile.visible() && !profile.accounts().isEmpty();
    followers = shown ? profile.accounts().stream().mapToLong(Account::followers).sum() : null;
    engagementRate = shown ? profile.engagementRate().value() : null;
  }

  @Override
  public UUID getId() {
    return userId;
  }
}
