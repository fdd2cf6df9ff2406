package io.crewcall.brand.brainslist;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What a member of the team thinks of a creator on a list. A vote belongs to its voter: it is no
 * part of the list's version, and nobody outside of the team hears of it.
 */
@Entity
@Table(name = "brains_list_vote")
class Vote {
  @EmbeddedId private VoteId id;

  @Enumerated(EnumType.STRING)
  private Opinion vote;

  @SuppressWarnings("NullAway.Init")
  protected Vote() {}

  Vote(VoteId id, Opinion vote) {
    this.id = id;
    this.vote = vote;
  }

  /** For or against. */
  enum Opinion {
    UP,
    DOWN
  }

  /**
   * One vote a member and creator.
   *
   * @param userId the creator
   */
  @Embeddable
  record VoteId(UUID listId, UUID userId, UUID voterId) {}
}
