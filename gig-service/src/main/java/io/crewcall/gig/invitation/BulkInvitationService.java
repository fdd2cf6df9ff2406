package io.crewcall.gig.invitation;

import io.crewcall.gig.bulk.Bulk;
import io.crewcall.gig.gig.GigParties;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.BrainsListReplica;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The same invitation to many: each is sent or refused for itself. */
@Service
class BulkInvitationService {
  private final InvitationService invitations;
  private final GigRepository gigs;

  BulkInvitationService(InvitationService invitations, GigRepository gigs) {
    this.invitations = invitations;
    this.gigs = gigs;
  }

  /**
   * Whom to ask, at most 100.
   *
   * @param terms makes each a direct offer
   */
  record ManyRequest(
      @NotNull UUID gigRoleId,
      @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> userIds,
      @Nullable @Size(max = 1000) String message,
      @Valid InvitationRequest.@Nullable TermsRequest terms) {}

  /** To what everybody on a BrainsList is asked. */
  record ListRequest(
      @NotNull UUID gigId, @NotNull UUID gigRoleId, @Nullable @Size(max = 1000) String message) {}

  Bulk.Results inviteMany(UUID gigId, ManyRequest request, Caller caller) {
    requireHirer(gigId, caller);
    return each(
        gigId,
        request.userIds(),
        user ->
            new InvitationRequest(request.gigRoleId(), user, request.message(), request.terms()),
        caller);
  }

  /** A member of the list's brand who may hire for the gig; the two need not be one brand's. */
  Bulk.Results inviteList(BrainsListReplica list, ListRequest request, Caller caller) {
    requireHirer(request.gigId(), caller);
    return each(
        request.gigId(),
        list.creators(),
        user -> new InvitationRequest(request.gigRoleId(), user, request.message(), null),
        caller);
  }

  private Bulk.Results each(
      UUID gigId, List<UUID> users, Function<UUID, InvitationRequest> wording, Caller caller) {
    return Bulk.create(users, user -> invitations.send(gigId, wording.apply(user), caller).id());
  }

  /** Said once, not for each of a hundred. */
  private void requireHirer(UUID gigId, Caller caller) {
    GigParties gig = gigs.parties(gigId);
    if (!caller.hirerParts(gig.creatorId(), gig.brandId()).contains(Actor.HIRER)) {
      throw gig.publishedAt() == null
          ? GigProblems.notFound()
          : Problem.forbidden("NOT_YOUR_PART", "Only the hirer invites to a gig.").exception();
    }
  }
}
