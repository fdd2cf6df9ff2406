package io.crewcall.influencer.post;

import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many posts to record at once.
 *
 * @param posts 1 to 100; each is judged on its own
 */
@Schema(name = "RecordPosts")
record RecordPostsRequest(
    @NotNull @Size(min = 1, max = 100) List<@NotNull RecordPostRequest> posts) {

  /** What became of each, in the order given. */
  @Schema(name = "RecordPostResults")
  record Results(List<Result> results) {}

  /**
   * @param index position in the request, from 0
   * @param id of the recorded post, or null when it was refused
   * @param status what a request of its own would have been answered
   */
  @Schema(name = "RecordPostResult")
  record Result(int index, @Nullable UUID id, int status, @Nullable Refusal problem) {

    static Result recorded(int index, UUID id) {
      return new Result(index, id, 201, null);
    }

    static Result refused(int index, Problem problem) {
      return new Result(
          index,
          null,
          problem.status().value(),
          new Refusal(problem.code(), problem.detail(), problem.errors()));
    }
  }

  /** Why one post was not recorded. */
  @Schema(name = "PostRefusal")
  record Refusal(String code, String detail, List<FieldProblem> errors) {}
}
