package io.crewcall.campaign.campaign;

import io.crewcall.contracts.Money;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.text.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a brand says about a campaign, and what a PATCH may change.
 *
 * @param description the brief
 * @param budget what all first-level engagements together may cost
 * @param endDate the last day, not before {@code startDate}
 * @param category what it is filed under: a category's code; other words for one are taken, too
 * @param disclosureLabel how paid work is to be marked, for example {@code #ad}
 * @param deliverables what the brief asks for, in the brand's order
 */
record CampaignDetails(
    @Schema(example = "Diwali 2026")
        @NotBlank
        @Size(max = 160)
        @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        String title,
    @Size(max = 10_000) @Nullable String description,
    @NotNull @Valid Money budget,
    @Schema(example = "2026-10-01") @NotNull LocalDate startDate,
    @Schema(example = "2026-11-15") @NotNull LocalDate endDate,
    @Schema(example = "food") @NotBlank @Size(max = 60) String category,
    @Schema(example = "#ad") @Size(max = 60) @Nullable String disclosureLabel,
    @Size(max = 50) @Nullable List<@Valid @NotNull Deliverable> deliverables) {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /**
   * Checks what no single field shows.
   *
   * @throws io.crewcall.platform.problem.ProblemException 422 naming the field
   */
  void check() {
    if (outOfRange(startDate)) {
      throw wrong("startDate", "OUT_OF_RANGE", "must be from 2000 to 2100");
    }
    if (outOfRange(endDate)) {
      throw wrong("endDate", "OUT_OF_RANGE", "must be from 2000 to 2100");
    }
    if (endDate.isBefore(startDate)) {
      throw wrong("endDate", "BEFORE_START", "must not be before startDate");
    }
    List<Deliverable> asked = deliverables == null ? List.of() : deliverables;
    for (int i = 0; i < asked.size(); i++) {
      LocalDate due = asked.get(i).dueDate();
      if (due != null && (due.isBefore(startDate) || due.isAfter(endDate))) {
        throw wrong(
            "deliverables[%d].dueDate".formatted(i),
            "OUT_OF_RANGE",
            "must be from startDate to endDate");
      }
    }
  }

  /** The same, filed under a category. */
  CampaignDetails under(String code) {
    return new CampaignDetails(
        title, description, budget, startDate, endDate, code, disclosureLabel, deliverables);
  }

  private static boolean outOfRange(LocalDate date) {
    return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR;
  }

  private static RuntimeException wrong(String field, String code, String message) {
    return Problem.unprocessable(
            "INVALID_DATES", field + " " + message + ".", new FieldProblem(field, code, message))
        .exception();
  }
}
