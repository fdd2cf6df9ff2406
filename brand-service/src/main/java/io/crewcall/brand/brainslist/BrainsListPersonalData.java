package io.crewcall.brand.brainslist;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Clock;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A person on lists and behind them. What a member noted about others belongs to the brand, whose
 * work it was, and stays; what brands noted about the person goes. In the export brands' notes and
 * votes are left out: they are the brands' own.
 */
@Component
@Order(3)
class BrainsListPersonalData implements PersonalData {
  private final BrainsListRepository lists;
  private final VoteRepository votes;
  private final Clock clock;

  BrainsListPersonalData(BrainsListRepository lists, VoteRepository votes, Clock clock) {
    this.lists = lists;
    this.votes = votes;
    this.clock = clock;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("list-items-added", lists.streamAddedBy(userId));
    documents.addAll("list-votes", votes.streamByVoter(userId));
  }

  @Override
  public void erase(UUID userId) {
    votes.deleteByVoter(userId);
    for (UUID listId : lists.findIdsWith(userId)) {
      lists
          .lockById(listId)
          .filter(list -> list.remove(userId, clock.instant()))
          .ifPresent(lists::save);
    }
    for (UUID listId : lists.findOrphans(userId)) {
      lists
          .lockById(listId)
          .ifPresent(list -> {
            list.retire(clock.instant());
            lists.save(list);
          });
    }
  }
}
