package io.crewcall.brand.brand;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.text.OneLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Brands and their teams over HTTP. */
@RestController
@RequestMapping("/api/v1/brands")
@Tag(name = "Brands", description = "Companies and the people who act for them")
class BrandController {
  /** How long others may keep what everybody sees; after that the ETag tells. */
  private static final CacheControl A_MINUTE =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private final BrandService brands;
  private final TeamService team;

  BrandController(BrandService brands, TeamService team) {
    this.brands = brands;
    this.team = team;
  }

  /** Which place a person gets in the team. */
  record PutMemberRequest(@NotNull MemberRole role) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createBrand",
      summary = "Create a brand; the caller, who must hold the role BRAND, becomes its owner")
  @Refuses(status = 403, codes = "BRAND_ROLE_REQUIRED")
  @Refuses(
      status = 422,
      codes = {"MEDIA_NOT_USABLE", "MEDIA_ID_REQUIRED"})
  ResponseEntity<BrandResponse> create(CurrentUser user, @Valid @RequestBody BrandDetails details) {
    if (!user.has(Role.BRAND)) {
      throw Problem.forbidden("BRAND_ROLE_REQUIRED", "Only accounts with the role BRAND may.")
          .exception();
    }
    BrandService.Versioned created = brands.create(details, user.id());
    return ResponseEntity.created(URI.create("/api/v1/brands/" + created.body().id()))
        .eTag(tag(created))
        .body(created.body());
  }

  @GetMapping("/{brandId}")
  @Operation(
      operationId = "getBrand",
      summary = "Get a brand; its members see the team too, anybody else the public part",
      description =
          "Without a token it is the public page, which caches may keep for a minute; `preview` is what a link to it shows elsewhere.")
  @Refuses(status = 404, codes = "BRAND_NOT_FOUND")
  ResponseEntity<BrandResponse> get(
      @Parameter(hidden = true) Optional<CurrentUser> user, @PathVariable UUID brandId) {
    BrandService.Versioned found = brands.get(brandId, user.map(CurrentUser::id).orElse(null));
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().eTag(tag(found));
    return user.isPresent()
        ? answer.body(found.body())
        : answer.cacheControl(A_MINUTE).varyBy("Authorization").body(found.body());
  }

  @GetMapping
  @Operation(
      operationId = "findBrands",
      summary = "Brands whose name begins so, or of these ids",
      description =
          "Send either query or ids. By query in the order of the names, from the word on that begins so; case, accents and punctuation do not matter. By ids all at once, in the order asked for; one that is not there is left out. Open to everybody.")
  @Refuses(status = 400, codes = "ONE_FILTER_REQUIRED")
  Page<BrandCard> find(
      @Parameter(description = "The beginning of a name or of a word in it", example = "chai")
          @RequestParam(required = false)
          @Size(max = 120)
          @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
          @Nullable String query,
      @Parameter(description = "1 to 100, separated by commas")
          @RequestParam(required = false)
          @Size(min = 1, max = 100)
          @Nullable List<@NotNull UUID> ids,
      PageQuery page) {
    if ((query == null) == (ids == null)) {
      throw Problem.badRequest("ONE_FILTER_REQUIRED", "Send either query or ids.").exception();
    }
    return ids == null ? brands.search(Objects.requireNonNull(query), page) : brands.findAll(ids);
  }

  @GetMapping("/mine")
  @Operation(operationId = "listMyBrands", summary = "List the brands the caller belongs to")
  Page<BrandSummary> mine(CurrentUser user, PageQuery page) {
    return brands.mine(user.id(), page);
  }

  @PatchMapping("/{brandId}")
  @Operation(operationId = "updateBrand", summary = "Change a brand's details (owner, manager)")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "BRAND_NOT_FOUND")
  @Refuses(
      status = 422,
      codes = {"MEDIA_NOT_USABLE", "MEDIA_ID_REQUIRED"})
  ResponseEntity<BrandResponse> update(
      CurrentUser user,
      @PathVariable UUID brandId,
      IfMatch ifMatch,
      @RequestBody MergePatch<BrandDetails> patch) {
    BrandService.Versioned changed = brands.edit(brandId, user.id(), ifMatch, patch);
    return ResponseEntity.ok().eTag(tag(changed)).body(changed.body());
  }

  @GetMapping("/{brandId}/members/{userId}")
  @Operation(operationId = "getBrandMember", summary = "Get one person of a brand's team (members)")
  @Refuses(
      status = 404,
      codes = {"BRAND_NOT_FOUND", "MEMBER_NOT_FOUND"})
  ResponseEntity<MemberResponse> member(
      CurrentUser user, @PathVariable UUID brandId, @PathVariable UUID userId) {
    MemberResponse member = team.get(brandId, user.id(), userId);
    return ResponseEntity.ok().eTag(Etags.composed(member.version(), member)).body(member);
  }

  @PutMapping("/{brandId}/members/{userId}")
  @Operation(
      operationId = "putBrandMember",
      summary = "Change the role of a person of the team (owner)",
      description =
          "If-Match is needed where the role would change. Somebody who is not in the team is not"
              + " put there, since nobody joins unasked: inviteToTeam asks them.")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(
      status = 404,
      codes = {"BRAND_NOT_FOUND", "USER_NOT_FOUND"})
  @Refuses(
      status = 409,
      codes = {"LAST_OWNER", "TEAM_FULL", "CONSENT_REQUIRED"})
  @ApiResponse(responseCode = "200", description = "The member as stored now")
  @ApiResponse(
      responseCode = "201",
      description = "Not answered any more: people join by accepting an invitation",
      useReturnTypeSchema = true)
  ResponseEntity<MemberResponse> putMember(
      CurrentUser user,
      @PathVariable UUID brandId,
      @PathVariable UUID userId,
      @Nullable IfMatch ifMatch,
      @Valid @RequestBody PutMemberRequest request) {
    MemberResponse member = team.put(brandId, user.id(), userId, request.role(), ifMatch);
    return Etags.ok(member, member.version());
  }

  @DeleteMapping("/{brandId}/members/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "removeBrandMember",
      summary = "Remove a person from the team (owner), or leave it; the last owner cannot")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(
      status = 404,
      codes = {"BRAND_NOT_FOUND", "MEMBER_NOT_FOUND"})
  @Refuses(status = 409, codes = "LAST_OWNER")
  void removeMember(
      CurrentUser user, @PathVariable UUID brandId, @PathVariable UUID userId, IfMatch ifMatch) {
    team.remove(brandId, user.id(), userId, ifMatch);
  }

  private static String tag(BrandService.Versioned shown) {
    return Etags.composed(shown.version(), shown.body());
  }
}
