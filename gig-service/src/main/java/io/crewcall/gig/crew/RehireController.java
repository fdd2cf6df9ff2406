package io.crewcall.gig.crew;

import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.gig.application.Terms;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.Gigs;
import io.crewcall.gig.invitation.TeamOffers;
import io.crewcall.gig.replica.Brands;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Person;
import io.crewcall.gig.replica.Users;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
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
  private final Rehiring rehiring;
  private final Rehires rehires;
  private final TeamOffers offers;
  private final Gigs gigs;
  private final Brands brands;
  private final Users users;

  RehireController(
      Rehiring rehiring,
      Rehires rehires,
      TeamOffers offers,
      Gigs gigs,
      Brands brands,
      Users users) {
    this.rehiring = rehiring;
    this.rehires = rehires;
    this.offers = offers;
    this.gigs = gigs;
    this.brands = brands;
    this.users = users;
  }

  /**
   * An offer to a team.
   *
   * @param members how each has answered; null in lists
   */
  record RehireView(
      UUID id,
      UUID gigId,
      UUID fromGigId,
      Rehire.Status status,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant endedAt,
      @Nullable List<MemberView> members,
      long version,
      List<String> allowedActions) {}

  /**
   * One of the team.
   *
   * @param user null while the name is not known here
   */
  record MemberView(
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
        "UNKNOWN_ROLE",
        "NO_PLACE",
        "CURRENCY_MISMATCH",
        "FEE_ABOVE_BUDGET"
      })
  ResponseEntity<RehireView> offer(
      @PathVariable UUID gigId, @Valid @RequestBody RehireRequest request, CurrentUser user) {
    Caller caller = brands.caller(user);
    Rehire rehire = rehiring.offer(gigId, request, caller);
    return Etags.created(
        "/api/v1/gigs/" + gigId + "/rehires/" + rehire.id(),
        view(rehire, caller),
        rehire.version());
  }

  @GetMapping
  @Operation(operationId = "listRehires", summary = "Offers of a gig to past teams")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  Page<RehireView> list(@PathVariable UUID gigId, PageQuery query, CurrentUser user) {
    Caller caller = brands.caller(user);
    Gig gig = gigs.find(gigId).orElseThrow(GigProblems::notFound);
    if (!caller.readsAsHirer(gig.creatorId(), gig.brandId())) {
      throw gig.publishedAt() == null
          ? GigProblems.notFound()
          : Problem.forbidden("NOT_YOUR_PART", "Only the hirer sees this.").exception();
    }
    return rehires.ofGig(gigId, query).map(rehire -> view(rehire, gig, caller, null));
  }

  @GetMapping("/{rehireId}")
  @Operation(operationId = "getRehire", summary = "An offer to a team, with everybody's answer")
  @Refuses(status = 404, codes = "REHIRE_NOT_FOUND")
  ResponseEntity<RehireView> get(
      @PathVariable UUID gigId, @PathVariable UUID rehireId, CurrentUser user) {
    Caller caller = brands.caller(user);
    return answer(rehiring.visible(gigId, rehireId, caller), caller);
  }

  @PostMapping("/{rehireId}/revoke")
  @Operation(
      operationId = "revokeRehire",
      summary = "Take the offer to the whole team back; what was kept is free")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "REHIRE_NOT_FOUND")
  @Refuses(status = 409, codes = "REHIRE_OVER")
  ResponseEntity<RehireView> revoke(
      @PathVariable UUID gigId, @PathVariable UUID rehireId, CurrentUser user) {
    Caller caller = brands.caller(user);
    return answer(rehiring.revoke(gigId, rehireId, caller), caller);
  }

  private ResponseEntity<RehireView> answer(Rehire rehire, Caller caller) {
    return Etags.ok(view(rehire, caller), rehire.version());
  }

  private RehireView view(Rehire rehire, Caller caller) {
    List<TeamOffers.Member> team = offers.members(rehire.id());
    Map<UUID, Person> people = users.named(team.stream().map(one -> one.place().userId()).toList());
    List<MemberView> members =
        team.stream()
            .map(one ->
                new MemberView(
                    one.invitationId(),
                    one.place().userId(),
                    people.get(one.place().userId()),
                    one.place().roleId(),
                    one.place().terms(),
                    one.status(),
                    one.engagementId()))
            .toList();
    return view(rehire, gigs.find(rehire.gigId()).orElseThrow(), caller, members);
  }

  private static RehireView view(
      Rehire rehire, Gig gig, Caller caller, @Nullable List<MemberView> members) {
    return new RehireView(
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
