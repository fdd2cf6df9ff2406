package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.ByIds;
import io.crewcall.gig.sql.NewestFirstLists;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of invitations; each has an index that ends in the id. */
@Component
class InvitationList {
  private final NewestFirstLists lists;
  private final InvitationRepository invitations;

  InvitationList(NewestFirstLists lists, InvitationRepository invitations) {
    this.lists = lists;
    this.invitations = invitations;
  }

  Page<Invitation> ofUser(UUID userId, @Nullable Status status, PageQuery query) {
    return lists.of(Invitation.class).with("userId", userId).with("status", status).page(query);
  }

  Page<Invitation> ofGig(UUID gigId, @Nullable Status status, PageQuery query) {
    return lists.of(Invitation.class).with("gigId", gigId).with("status", status).page(query);
  }

  Page<Invitation> ofBrand(UUID brandId, @Nullable Status status, PageQuery query) {
    return lists.of(Invitation.class).with("brandId", brandId).with("status", status).page(query);
  }

  /** Those to the gigs that somebody has posted for themselves. */
  Page<Invitation> ofSender(UUID userId, @Nullable Status status, PageQuery query) {
    return lists
        .of(Invitation.class)
        .with("fromUserId", userId)
        .with("status", status)
        .absent("brandId")
        .page(query);
  }

  /** Those of them that the caller may read. */
  Page<Invitation> named(List<UUID> ids, Caller caller) {
    return ByIds.page(
        ids,
        invitations.findAll(ids).stream()
            .filter(invitation -> invitation.readableBy(caller))
            .toList());
  }
}
