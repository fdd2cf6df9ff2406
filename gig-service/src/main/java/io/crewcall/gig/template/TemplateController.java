package io.crewcall.gig.template;

import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.gig.GigRequest;
import io.crewcall.gig.gig.GigResponse;
import io.crewcall.gig.gig.GigResponses;
import io.crewcall.gig.gig.GigService;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.CallerLookup;
import io.crewcall.gig.sql.NewestFirstLists;
import io.crewcall.gig.sql.NewestFirstQuery;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Templates of gigs over REST. */
@RestController
@RequestMapping("/api/v1/gigs/templates")
@Tag(name = "Templates", description = "Gigs that are posted again and again")
class TemplateController {
  private final GigTemplateRepository templates;
  private final NewestFirstLists lists;
  private final GigRepository gigs;
  private final GigService gigService;
  private final CallerLookup callers;
  private final IdGenerator ids;
  private final DatabaseClock clock;
  private final GigResponses gigResponses;

  TemplateController(
      GigTemplateRepository templates,
      NewestFirstLists lists,
      GigRepository gigs,
      GigService gigService,
      CallerLookup callers,
      IdGenerator ids,
      DatabaseClock clock,
      GigResponses gigResponses) {
    this.templates = templates;
    this.lists = lists;
    this.gigs = gigs;
    this.gigService = gigService;
    this.callers = callers;
    this.ids = ids;
    this.clock = clock;
    this.gigResponses = gigResponses;
  }

  /**
   * A gig worth keeping.
   *
   * @param gigId one of the caller's
   * @param brandId whose team is to use it; only the caller if not said
   */
  record TemplateRequest(
      @NotBlank @Size(max = 120) String name, @NotNull UUID gigId, @Nullable UUID brandId) {}

  /**
   * What a template leaves open.
   *
   * @param title the template's, if not said
   * @param brandId the template's, if not said and it is no sub-gig
   */
  record FromTemplateRequest(
      @NotNull Instant deadline,
      @Nullable Instant dueDate,
      @Nullable @Size(min = 1, max = 140) String title,
      @Nullable UUID brandId,
      @Nullable UUID campaignId,
      @Nullable UUID parentEngagementId) {

    private GigRequest gig(GigTemplate template) {
      GigTemplate.Content content = template.content();
      boolean subGig = parentEngagementId != null;
      return new GigRequest(
          brandId == null && !subGig ? template.brandId() : brandId,
          campaignId,
          parentEngagementId,
          title == null || title.isBlank() ? content.title() : title,
          content.description(),
          content.type(),
          deadline,
          dueDate,
          content.city(),
          content.remote(),
          content.changeRounds(),
          content.roles());
    }
  }

  /** A template. */
  record TemplateResponse(
      UUID id,
      @Nullable UUID brandId,
      String name,
      GigTemplate.Content content,
      Instant createdAt,
      long version) {

    private static TemplateResponse of(GigTemplate template) {
      return new TemplateResponse(
          template.id(),
          template.brandId(),
          template.name(),
          template.content(),
          template.createdAt(),
          template.version());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "saveGigTemplate", summary = "Keep a gig as a template")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "NOT_BRAND_MANAGER"})
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  ResponseEntity<TemplateResponse> save(
      @Valid @RequestBody TemplateRequest request, Caller caller) {
    Gig gig = gigs.findById(request.gigId()).orElseThrow(GigProblems::notFound);
    if (!caller.hirerParts(gig.creatorId(), gig.brandId()).contains(Actor.HIRER)) {
      throw gig.publishedAt() == null ? GigProblems.notFound() : forbidden("NOT_YOUR_PART");
    }
    if (request.brandId() != null && !caller.actsFor(request.brandId())) {
      throw forbidden("NOT_BRAND_MANAGER");
    }
    GigTemplate template =
        new GigTemplate(
            ids.next(),
            caller.id(),
            request.brandId(),
            request.name().strip(),
            GigTemplate.Content.of(gig),
            clock.now());
    templates.save(template);
    return Etags.created(
        "/api/v1/gigs/templates/" + template.id(),
        TemplateResponse.of(template),
        template.version());
  }

  @GetMapping
  @Operation(operationId = "listGigTemplates", summary = "One's own templates, or those of a brand")
  @Refuses(status = 404, codes = "BRAND_NOT_FOUND")
  Page<TemplateResponse> list(
      @RequestParam(required = false) @Nullable UUID brandId, PageQuery query, CurrentUser user) {
    if (brandId != null && !callers.caller(user).memberOf(brandId)) {
      throw Problem.notFound("BRAND_NOT_FOUND", "There is no such brand of yours.").exception();
    }
    NewestFirstQuery<GigTemplate> templatesOf = lists.of(GigTemplate.class);
    return (brandId == null
            ? templatesOf.with("ownerId", user.id()).absent("brandId")
            : templatesOf.with("brandId", brandId))
        .page(query)
        .map(TemplateResponse::of);
  }

  @GetMapping("/{templateId}")
  @Operation(operationId = "getGigTemplate", summary = "A template")
  @Refuses(status = 404, codes = "TEMPLATE_NOT_FOUND")
  ResponseEntity<TemplateResponse> get(@PathVariable UUID templateId, Caller caller) {
    GigTemplate template = visible(templateId, caller);
    return Etags.ok(TemplateResponse.of(template), template.version());
  }

  @DeleteMapping("/{templateId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteGigTemplate", summary = "Throw a template away")
  @Refuses(status = 403, codes = "NOT_BRAND_MANAGER")
  @Refuses(status = 404, codes = "TEMPLATE_NOT_FOUND")
  void delete(@PathVariable UUID templateId, IfMatch expected, Caller caller) {
    GigTemplate template = visible(templateId, caller);
    if (!template.changeableBy(caller)) {
      throw forbidden("NOT_BRAND_MANAGER");
    }
    expected.check(template.version());
    templates.deleteById(templateId);
  }

  @PostMapping("/{templateId}/gigs")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createGigFromTemplate", summary = "Draft a gig from a template")
  @Refuses(
      status = 403,
      codes = {"NOT_BRAND_MANAGER", "NOT_THE_WORKER"})
  @Refuses(status = 404, codes = "TEMPLATE_NOT_FOUND")
  @Refuses(status = 409, codes = "PARENT_NOT_UNDER_WAY")
  @Refuses(
      status = 422,
      codes = {
        "DEADLINE_PASSED",
        "TOO_FAR_AHEAD",
        "DUE_BEFORE_DEADLINE",
        "CURRENCY_MISMATCH",
        "BRAND_REQUIRED",
        "UNKNOWN_BRAND",
        "UNKNOWN_CAMPAIGN",
        "CAMPAIGN_OF_OTHER_BRAND",
        "SUB_GIG_HAS_NO_BRAND",
        "UNKNOWN_ENGAGEMENT",
        "CHAIN_TOO_DEEP"
      })
  ResponseEntity<GigResponse> createGig(
      @PathVariable UUID templateId,
      @Valid @RequestBody FromTemplateRequest request,
      Caller caller) {
    Gig gig = gigService.create(request.gig(visible(templateId, caller)), caller);
    return gigResponses.created(gig, caller);
  }

  private GigTemplate visible(UUID id, Caller caller) {
    return templates
        .findById(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(
            () -> Problem.notFound("TEMPLATE_NOT_FOUND", "There is no such template.").exception());
  }

  private static ProblemException forbidden(String code) {
    return Problem.forbidden(code, "That is for others to do.").exception();
  }
}
