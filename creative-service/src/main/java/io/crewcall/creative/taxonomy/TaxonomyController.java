package io.crewcall.creative.taxonomy;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.vocabulary.Slug;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Taxonomy", description = "Professions and skills, with other words for them")
class TaxonomyController {
  private static final CacheControl AN_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private final TaxonomyService taxonomy;
  private final Cursors cursors;

  TaxonomyController(TaxonomyService taxonomy, Cursors cursors) {
    this.taxonomy = taxonomy;
    this.cursors = cursors;
  }

  /**
   * The whole list at once.
   *
   * @param version of the taxonomy; also the ETag
   * @param nextCursor always null: there is one page
   */
  @Schema(name = "ProfessionList")
  record ProfessionListResponse(
      int version, List<ProfessionResponse> items, @Nullable String nextCursor) {}

  @GetMapping("/professions")
  @SecurityRequirements
  @Operation(operationId = "listProfessions", summary = "List the professions of the crew")
  ResponseEntity<ProfessionListResponse> professions() {
    TaxonomyService.Offered<ProfessionResponse> offered = taxonomy.professions();
    return ResponseEntity.ok()
        .cacheControl(AN_HOUR)
        .eTag(Etags.of(offered.version()))
        .body(new ProfessionListResponse(offered.version(), offered.items(), null));
  }

  @GetMapping("/skills")
  @SecurityRequirements
  @Operation(
      operationId = "listSkills",
      summary = "List skills by prefix",
      description = "Names, ids and aliases count: dop finds cinematography.")
  ResponseEntity<Page<SkillDefinition>> skills(
      @Parameter(description = "How a name, id or alias begins")
          @RequestParam(defaultValue = "")
          @Size(max = 60)
          String prefix,
      PageQuery page) {
    String list = "skills:" + Slug.of(prefix);
    @Nullable String after =
        cursors.decode(list, page.cursor(), 1).map(List::getFirst).orElse(null);
    TaxonomyService.Offered<SkillDefinition> offered =
        taxonomy.skills(prefix, after, page.limit() + 1);
    return ResponseEntity.ok()
        .cacheControl(AN_HOUR)
        .eTag(Etags.of(offered.version()))
        .body(Page.of(offered.items(), page.limit(), last -> cursors.encode(list, last.id())));
  }

  @GetMapping("/skills/{skillId}")
  @SecurityRequirements
  @Operation(
      operationId = "getSkill",
      summary = "Read one skill",
      description = "A retired one too: profiles that had it keep it.")
  @Refuses(status = 404, codes = "SKILL_NOT_FOUND")
  ResponseEntity<SkillDefinition> skill(
      @PathVariable @Size(max = TaxonomyService.LONGEST_TAG) String skillId) {
    Skill found =
        taxonomy
            .skill(skillId)
            .orElseThrow(
                () -> Problem.notFound("SKILL_NOT_FOUND", "There is no such skill.").exception());
    return ResponseEntity.ok()
        .cacheControl(AN_HOUR)
        .eTag(Etags.of(found.version()))
        .body(found.definition());
  }
}
