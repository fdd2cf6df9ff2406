package io.crewcall.creative.taxonomy;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.vocabulary.VocabularyChange;
import io.crewcall.platform.vocabulary.VocabularyEditor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/skills")
@Tag(name = "Taxonomy", description = "Professions and skills, with other words for them")
class TaxonomyAdminController {
  private static final String UNKNOWN = "unknown-tags";

  private final ChangeTaxonomyService service;
  private final VocabularyEditor editor;
  private final TagUseFacts uses;
  private final Cursors cursors;

  TaxonomyAdminController(
      ChangeTaxonomyService service, VocabularyEditor editor, TagUseFacts uses, Cursors cursors) {
    this.service = service;
    this.editor = editor;
    this.uses = uses;
    this.cursors = cursors;
  }

  /**
   * What an admin changed.
   *
   * @param version of the taxonomy after the change
   * @param change the request
   */
  @Schema(name = "TaxonomyChange")
  record TaxonomyChangeResponse(
      UUID id, int version, UUID changedBy, Instant changedAt, ChangeTaxonomyRequest change) {

    static TaxonomyChangeResponse of(VocabularyChange change) {
      return new TaxonomyChangeResponse(
          change.id(),
          change.version(),
          change.changedBy(),
          change.changedAt(),
          change.request(ChangeTaxonomyRequest.class));
    }
  }

  @PostMapping("/changes")
  @Operation(
      operationId = "changeTaxonomy",
      summary = "Add or replace skills and professions",
      description =
          "For admins. All entries or none; what is not mentioned stays. If-Match is the ETag of the"
              + " list of skills or professions. What is edited here stands against newer releases.")
  @Refuses(
      status = 409,
      codes = {"SKILL_IN_USE", "PROFESSION_IN_USE"})
  @Refuses(
      status = 422,
      codes = {
        "WORD_TAKEN",
        "WORD_EMPTY",
        "UNKNOWN_PARENT",
        "PARENT_CYCLE",
        "UNKNOWN_PROFESSION",
        "UNKNOWN_SUCCESSOR",
        "DUPLICATE_ENTRY"
      })
  @ApiResponse(responseCode = "201", description = "In force")
  ResponseEntity<TaxonomyChangeResponse> change(
      CurrentUser admin, IfMatch ifMatch, @Valid @RequestBody ChangeTaxonomyRequest change) {
    VocabularyChange logged = service.change(admin.id(), change, ifMatch);
    return Etags.created(
        "/api/v1/skills/changes/" + logged.id(),
        TaxonomyChangeResponse.of(logged),
        logged.version());
  }

  @GetMapping("/changes")
  @Operation(
      operationId = "listTaxonomyChanges",
      summary = "List what admins changed in the taxonomy, latest first")
  Page<TaxonomyChangeResponse> changes(PageQuery page) {
    return editor.changes(page).map(TaxonomyChangeResponse::of);
  }

  @GetMapping("/changes/{changeId}")
  @Operation(operationId = "getTaxonomyChange", summary = "Read one change of the taxonomy")
  @Refuses(status = 404, codes = "CHANGE_NOT_FOUND")
  ResponseEntity<TaxonomyChangeResponse> change(@PathVariable UUID changeId) {
    VocabularyChange change = editor.change(changeId);
    return Etags.ok(TaxonomyChangeResponse.of(change), change.version());
  }

  @GetMapping("/unknown")
  @Operation(
      operationId = "listUnknownTags",
      summary = "List tags that the taxonomy does not know, the most used first",
      description = "For admins: what might become a skill, or another word for one.")
  Page<TagUseFacts.UnknownTagResponse> unknown(PageQuery page) {
    TagUseFacts.@Nullable UnknownTagResponse behind =
        cursors
            .decode(UNKNOWN, page.cursor(), 2)
            .map(TaxonomyAdminController::position)
            .orElse(null);
    return Page.of(
        uses.unknown(behind, page.limit() + 1),
        page.limit(),
        last -> cursors.encode(UNKNOWN, last.uses(), last.tag()));
  }

  private static TagUseFacts.UnknownTagResponse position(List<String> values) {
    return new TagUseFacts.UnknownTagResponse(values.getLast(), Long.parseLong(values.getFirst()));
  }
}
