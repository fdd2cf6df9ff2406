package io.crewcall.gig.invitation;

import io.crewcall.gig.bulk.Bulk;
import io.crewcall.gig.replica.BrainsListReplica;
import io.crewcall.gig.replica.BrainsListReplicaRepository;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inviting many at once over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Invitations")
class BulkInvitationController {
  private final BulkInvitationService bulk;
  private final BrainsListReplicaRepository lists;

  BulkInvitationController(BulkInvitationService bulk, BrainsListReplicaRepository lists) {
    this.bulk = bulk;
    this.lists = lists;
  }

  @PostMapping("/gigs/{gigId}/invitations/bulk")
  @ResponseStatus(HttpStatus.MULTI_STATUS)
  @Operation(
      operationId = "inviteManyToGig",
      summary = "Invite up to 100 creators; a result for each, by user id")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  Bulk.Results inviteMany(
      @PathVariable UUID gigId,
      @Valid @RequestBody BulkInvitationService.ManyRequest request,
      Caller caller) {
    return bulk.inviteMany(gigId, request, caller);
  }

  @PostMapping("/brains-lists/{listId}/invitations")
  @ResponseStatus(HttpStatus.MULTI_STATUS)
  @Operation(
      operationId = "inviteBrainsList",
      summary = "Invite everybody on a BrainsList; a result for each, by user id")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(
      status = 404,
      codes = {"BRAINS_LIST_NOT_FOUND", "GIG_NOT_FOUND"})
  Bulk.Results inviteList(
      @PathVariable UUID listId,
      @Valid @RequestBody BulkInvitationService.ListRequest request,
      Caller caller) {
    BrainsListReplica list =
        ReplicaLookup.await(() -> lists.findPresent(listId))
            .filter(found -> caller.memberOf(found.brandId()))
            .orElseThrow(() ->
                Problem.notFound("BRAINS_LIST_NOT_FOUND", "There is no such list.").exception());
    return bulk.inviteList(list, request, caller);
  }
}
