package io.crewcall.influencer.post;

import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/influencers/me/posts/import")
@Tag(name = "Posts", description = "What influencers published, with the figures of each post")
class PostImportController {
  private final PostImport imports;

  PostImportController(PostImport imports) {
    this.imports = imports;
  }

  // The last two are what browsers call it where a spreadsheet program is installed.
  @PostMapping(consumes = {"text/csv", "application/csv", "application/vnd.ms-excel"})
  @Operation(
      operationId = "importMyPosts",
      summary = "Take over up to 10,000 posts of mine from a CSV table",
      description =
          "UTF-8, separated by commas, semicolons or tabs, the first row naming the columns: "
              + "platform and publishedAt, and any of likes, "
              + "comments, shares, saves, views, reach, sponsored. An empty field is a missing figure. "
              + "A post of the same platform and time is the same post and gets the new figures.")
  @Refuses(
      status = 400,
      codes = {"MALFORMED_CSV", "EMPTY_TABLE"})
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @Refuses(status = 422, codes = "TOO_MANY_ROWS")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = "string"),
              examples =
                  @ExampleObject(
                      "platform,publishedAt,likes,comments,views\n"
                          + "INSTAGRAM,2026-03-01T12:30:00Z,2140,96,41200\n")))
  @ApiResponse(responseCode = "200", description = "A report on each row, in order")
  PostImport.Report importPosts(CurrentUser user, @RequestBody byte[] body) {
    return switch (CsvTable.read(text(body))) {
      case CsvTable.Reading.Malformed(int line) ->
          throw Problem.badRequest(
                  "MALFORMED_CSV", "The row that starts at line " + line + " is not well formed.")
              .exception();
      case CsvTable.Reading.Table(CsvTable table) ->
          switch (PostTable.of(table)) {
            case PostTable.Result.Refused(Problem problem) -> throw problem.exception();
            case PostTable.Result.Lines(var lines) -> imports.run(user.id(), lines);
          };
    };
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw Problem.badRequest("MALFORMED_CSV", "The table is not in UTF-8.").exception();
    }
  }
}
