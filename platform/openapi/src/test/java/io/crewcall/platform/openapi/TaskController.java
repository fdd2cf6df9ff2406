package io.crewcall.platform.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks, of which only the documentation matters. */
@RestController
@Tag(name = "Tasks", description = "What is to be done")
class TaskController {
  private static final TaskView TASK =
      new TaskView(
          new UUID(0, 1),
          "Cut",
          null,
          State.OPEN,
          null,
          Instant.EPOCH,
          null,
          null,
          null,
          List.of(),
          Map.of(),
          0,
          1);

  enum State {
    OPEN,
    DONE
  }

  record Step(String title, @Nullable Integer minutes) {}

  record NewStep(@NotBlank @Size(max = 40) String title, @Nullable Integer minutes) {}

  record NewTask(
      @NotBlank @Size(max = 140) String title,
      @Nullable @Size(max = 20) @Pattern(regexp = "\\P{Cntrl}*") String place,
      @NotNull @Pattern(regexp = "[A-Z]{2,8}") String code,
      @NotEmpty @Size(max = 5) List<@NotNull @Valid NewStep> steps,
      List<@Size(max = 9) String> labels,
      @Nullable Money price,
      @Nullable @PositiveOrZero Long views,
      boolean pinned) {}

  record TaskView(
      UUID id,
      String title,
      @Nullable String place,
      State state,
      @Nullable State before,
      Instant createdAt,
      @Nullable LocalDate day,
      @Nullable Money price,
      @JsonProperty("measured") @Nullable Figure figure,
      List<Step> steps,
      Map<String, @Nullable Figure> figures,
      int views,
      long version) {}

  record TaskEdit(
      @NotBlank @Size(max = 140) String title,
      @Nullable @Size(max = 20) String place,
      @Nullable Money price) {}

  @PostMapping("/api/v1/notes/tasks")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createTask", summary = "A new task")
  @ApiResponse(responseCode = "201")
  @ApiResponse(responseCode = "422", description = "NO_SUCH_BOARD or BOARD_CLOSED")
  @Refuses(status = 404, codes = "BOARD_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"TITLE_TAKEN", "BOARD_FULL"})
  ResponseEntity<TaskView> create(@Valid @RequestBody NewTask task, CurrentUser user) {
    return Etags.created("/api/v1/notes/tasks/1", TASK, TASK.version());
  }

  @GetMapping("/api/v1/notes/tasks")
  @Operation(operationId = "listTasks", summary = "All tasks")
  Page<TaskView> list(
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable UUID ownerId,
      @RequestParam(required = false) @Pattern(regexp = "[a-z]+") @Nullable String word,
      PageQuery query) {
    return new Page<>(List.of(TASK), null);
  }

  @GetMapping("/api/v1/public/tasks/{taskId}")
  @Operation(operationId = "getTask", summary = "A task", description = "As everybody sees it.")
  ResponseEntity<TaskView> get(@PathVariable UUID taskId, Optional<CurrentUser> reader) {
    return Etags.ok(TASK, TASK.version());
  }

  @PatchMapping(
      path = "/api/v1/notes/tasks/{taskId}",
      consumes = {"application/merge-patch+json", "application/json"})
  @Operation(operationId = "patchTask", summary = "Change a task")
  ResponseEntity<TaskView> patch(
      @PathVariable UUID taskId, IfMatch expected, @RequestBody MergePatch<TaskEdit> patch) {
    return Etags.ok(TASK, TASK.version());
  }

  @DeleteMapping("/api/v1/admin/tasks/{taskId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeTask", summary = "Remove a task")
  void remove(@PathVariable UUID taskId, IfMatch expected) {}

  @NoEtag
  @GetMapping("/api/v1/public/tasks/count")
  @Operation(operationId = "countTasks", summary = "How many there are")
  ResponseEntity<Step> count() {
    return ResponseEntity.ok(new Step("all", 1));
  }
}
