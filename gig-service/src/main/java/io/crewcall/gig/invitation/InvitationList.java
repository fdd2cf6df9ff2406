package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.gig.sql.NewestFirstLists;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of invitations; each has an index that ends in the id. */
@Component
class InvitationList {
  private final NewestFirstLists lists;

  InvitationList(NewestFirstLists lists) {
    this.lists = lists;
  }

  Page<Invitation> ofUser(UUID userId, @Nullable Status status, PageQuery query) {
    return lists.of(Invitation.class).with("userId", userId).with("status", status).page(query);
  }

  Page<Invitation> ofGig(UUID gigId, @Nullable Status status, PageQuery query) {
    return lists.of(Invitation.class).with("gigId", gigId).with("status", status).page(query);
  }
}
