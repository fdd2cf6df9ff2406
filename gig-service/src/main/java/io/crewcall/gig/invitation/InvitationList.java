package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.gig.sql.NewestFirstQuery;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of invitations, the newest first; each has an index that ends in the id. */
@Component
class InvitationList {
  private final EntityManager entityManager;
  private final Cursors cursors;

  InvitationList(EntityManager entityManager, Cursors cursors) {
    this.entityManager = entityManager;
    this.cursors = cursors;
  }

  Page<Invitation> ofUser(UUID userId, @Nullable Status status, PageQuery query) {
    return page("user_id:" + userId, keys().with("userId", userId), status, query);
  }

  Page<Invitation> ofGig(UUID gigId, @Nullable Status status, PageQuery query) {
    return page("gig_id:" + gigId, keys().with("gigId", gigId), status, query);
  }

  private static NewestFirstQuery<Invitation> keys() {
    return NewestFirstQuery.of(Invitation.class);
  }

  private Page<Invitation> page(
      String of, NewestFirstQuery<Invitation> keys, @Nullable Status status, PageQuery query) {
    String list = "invitations:" + of + ":" + status;
    if (status != null) {
      keys.with("status", status);
    }
    List<String> after = cursors.decode(list, query.cursor(), 1).orElse(List.of());
    List<Invitation> rows = keys.list(entityManager, after, query.limit() + 1);
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }
}
