package io.crewcall.gig.crew;

import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.gig.application.Terms;
import io.crewcall.gig.gig.GigParties;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.invitation.TeamOffers;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Person;
import io.crewcall.gig.replica.PersonLookup;
import io.crewcall.gig.sql.NewestFirstLists;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hiring a past team again over REST, for the hirer; the team answers by its invitations. */
@RestController
@RequestMapping("/api/v1/gigs/{gigId}/rehires")
@Tag(name = "Rehires", description = "A past team hired again, all of them or none")
@Refuses(status = 404, codes = "GIG_NOT_FOUND")
class RehireController {
  private final RehireService service;
  private final TeamOffers offers;
  private final GigRepository gigs;
  private final PersonLookup users;
  private final NewestFirstLists lists;

  RehireController(
      RehireService service,
      TeamOffers offers,
      GigRepository gigs,
      PersonLookup users,
      NewestFirstLists lists) {
    this.service = service;
    this.offers = offers;
    this.gigs = gigs;
    this.users = users;
    this.lists = lists;
  }

  /**
   * An offer to a team.
   *
   * @param members how each has answered; null in lists
   */
  record RehireResponse(
      UUID id,
      UUID gigId,
      UUID fromGigId,
      Rehire.Status status,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant endedAt,
      @Nullable List<MemberResponse> members,
      long version,
      List<String> allowedActions) {}

  /**
   * One of the team.
   *
   * @param user null while the name is not known here
   */
  record MemberResponse(
      UUID invitationId,
      UUID userId,
      @Nullable Person user,
      UUID gigRoleId,
      Terms terms,
      InvitationState.Status status,
      @Nullable UUID engagementId) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "rehireTeam",
      summary =
          "Offer a gig to a past team: slots and fees are kept until all accept or one does not")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "BLOCKED"})
  @Refuses(
      status = 409,
      codes = {
        "GIG_NOT_OPEN",
        "SLOTS_TAKEN",
        "BUDGET_EXCEEDED",
        "CAMPAIGN_NOT_LIVE",
        "PARENT_NOT_UNDER_WAY",
        "ALREADY_APPLIED",
        "ALREADY_INVITED"
      })
  @Refuses(
      status = 422,
      codes = {
        "NO_TEAM",
        "NOT_OF_THE_TEAM",
        "OWN_GIG",
        "UNKNOWN_ROLE",
        "NO_PLACE",
        "CURRENCY_MISMATCH",
        "FEE_ABOVE_BUDGET"
      })
  ResponseEntity<RehireResponse> offer(
      @PathVariable UUID gigId, @Valid @RequestBody RehireRequest request, Caller caller) {
    Rehire rehire = service.offer(gigId, request, caller);
    return Etags.created(
        "/api/v1/gigs/" + gigId + "/rehires/" + rehire.id(),
        view(rehire, caller),
        rehire.version());
  }

  @GetMapping
  @Operation(operationId = "listRehires", summary = "Offers of a gig to past teams")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  Page<RehireResponse> list(@PathVariable UUID gigId, PageQuery query, Caller caller) {
    GigParties gig = gigs.parties(gigId);
    if (!caller.readsAsHirer(gig.creatorId(), gig.brandId())) {
      throw gig.publishedAt() == null
          ? GigProblems.notFound()
          : Problem.forbidden("NOT_YOUR_PART", "Only the hirer sees this.").exception();
    }
    return lists
        .of(Rehire.class)
        .with("gigId", gigId)
        .page(query)
        .map(rehire -> view(rehire, gig, caller, null));
  }

  @GetMapping("/{rehireId}")
  @Operation(operationId = "getRehire", summary = "An offer to a team, with everybody's answer")
  @Refuses(status = 404, codes = "REHIRE_NOT_FOUND")
  ResponseEntity<RehireResponse> get(
      @PathVariable UUID gigId, @PathVariable UUID rehireId, Caller caller) {
    return answer(service.visible(gigId, rehireId, caller), caller);
  }

  @PostMapping("/{rehireId}/revoke")
  @Operation(
      operationId = "revokeRehire",
      summary = "Take the offer to the whole team back; what was kept is free")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "REHIRE_NOT_FOUND")
  @Refuses(status = 409, codes = "REHIRE_OVER")
  ResponseEntity<RehireResponse> revoke(
      @PathVariable UUID gigId, @PathVariable UUID rehireId, Caller caller) {
    return answer(service.revoke(gigId, rehireId, caller), caller);
  }

  private ResponseEntity<RehireResponse> answer(Rehire rehire, Caller caller) {
    return Etags.ok(view(rehire, caller), rehire.version());
  }

  private RehireResponse view(Rehire rehire, Caller caller) {
    List<TeamOffers.Member> team = offers.members(rehire.id());
    Map<UUID, Person> people = users.named(team.stream().map(one -> one.place().userId()).toList());
    List<MemberResponse> members =
        team.stream()
            .map(one ->
                new MemberResponse(
                    one.invitationId(),
                    one.place().userId(),
                    people.get(one.place().userId()),
                    one.place().roleId(),
                    one.place().terms(),
                    one.status(),
                    one.engagementId()))
            .toList();
    return view(rehire, gigs.parties(rehire.gigId()), caller, members);
  }

  private static RehireResponse view(
      Rehire rehire, GigParties gig, Caller caller, @Nullable List<MemberResponse> members) {
    return new RehireResponse(
        rehire.id(),
        rehire.gigId(),
        rehire.fromGigId(),
        rehire.status(),
        rehire.createdAt(),
        rehire.expiresAt(),
        rehire.endedAt(),
        members,
        rehire.version(),
        rehire.allowedActions(caller.hirerParts(gig.creatorId(), gig.brandId())));
  }
}
