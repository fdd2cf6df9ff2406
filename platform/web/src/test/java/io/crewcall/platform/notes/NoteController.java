package io.crewcall.platform.notes;

import io.crewcall.contracts.Money;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.security.InPerson;
import io.crewcall.platform.security.ResolvedCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NoteController {
  private static final int NOTES = 250;

  private final Cursors cursors;

  NoteController(Cursors cursors) {
    this.cursors = cursors;
  }

  enum Mood {
    GOOD,
    BAD
  }

  record Part(@NotBlank String name, @Max(10) int weight) {}

  record NewNote(
      @NotBlank @Size(max = 100) String text,
      int stars,
      @Nullable Long views,
      @Nullable Double score,
      @Nullable Boolean pinned,
      @NotNull Mood mood,
      @Nullable UUID author,
      @Nullable Instant at,
      @Nullable LocalDate day,
      @Nullable Money price,
      @Nullable @Size(max = 3) List<@Valid Part> parts) {}

  @PostMapping("/api/v1/notes")
  ResponseEntity<NewNote> create(@Valid @RequestBody NewNote note) {
    return Etags.created("/api/v1/notes/1", note, 1);
  }

  @GetMapping("/api/v1/notes")
  Page<Integer> list(
      PageQuery query,
      @RequestParam(defaultValue = "all") String mood,
      @RequestParam(defaultValue = "0") int from) {
    int start =
        cursors
            .decode("notes:" + mood, query.cursor(), 1)
            .map(v -> Integer.parseInt(v.getFirst()) + 1)
            .orElse(from);
    List<Integer> rows = IntStream.range(start, NOTES).boxed().limit(query.limit() + 1L).toList();
    return Page.of(rows, query.limit(), last -> cursors.encode("notes:" + mood, last));
  }

  /** One parameter of each type. */
  record Filters(
      @Nullable Mood feeling,
      @Nullable List<Mood> moods,
      @Nullable Long views,
      @Nullable Double score,
      @Nullable Boolean pinned) {}

  @GetMapping("/api/v1/notes/filtered")
  Map<String, String> filtered(
      @RequestParam(defaultValue = "GOOD") Mood mood,
      @RequestParam Optional<UUID> author,
      @RequestParam(required = false) @Nullable List<UUID> ids,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable Instant since,
      @RequestParam(defaultValue = "") String word,
      @ModelAttribute Filters filters) {
    return Map.of("mood", mood.name());
  }

  @GetMapping("/api/v1/notes/moods/{mood}/of/{author}")
  Map<String, String> mood(@PathVariable Mood mood, @PathVariable("author") UUID who) {
    return Map.of("mood", mood.name());
  }

  @GetMapping("/api/v1/notes/{id}")
  ResponseEntity<Map<String, Integer>> one(@PathVariable int id) {
    return Etags.ok(Map.of("id", id), 7);
  }

  @PutMapping("/api/v1/notes/{id}")
  ResponseEntity<Map<String, Integer>> change(@PathVariable int id, IfMatch ifMatch) {
    ifMatch.check(7);
    return Etags.ok(Map.of("id", id), 8);
  }

  @GetMapping("/api/v1/me")
  CurrentUser me(CurrentUser user) {
    return user;
  }

  @InPerson
  @PutMapping("/api/v1/me/name")
  CurrentUser rename(CurrentUser user) {
    return user;
  }

  @InPerson(freshProof = true)
  @PostMapping("/api/v1/me/farewell")
  CurrentUser leave(CurrentUser user) {
    return user;
  }

  /** Nobody has made a rule for it. */
  @GetMapping("/api/v1/unruled")
  String unruled() {
    return "closed";
  }

  @GetMapping("/api/v1/public/who")
  Map<String, Boolean> who(Optional<CurrentUser> user) {
    return Map.of("known", user.isPresent());
  }

  /** What this service makes of a caller. */
  record Reader(UUID id) implements ResolvedCaller {}

  @GetMapping("/api/v1/readers/me")
  Reader reader(Reader reader) {
    return reader;
  }

  @GetMapping("/api/v1/public/reader")
  Map<String, Boolean> anyReader(Optional<Reader> reader) {
    return Map.of("known", reader.isPresent());
  }

  @GetMapping("/api/v1/public/fault")
  String fault(@RequestParam String kind) {
    throw switch (kind) {
      case "refused" -> Problem.conflict("NOT_SO", "Not so.").exception();
      case "denied" -> new AccessDeniedException("internal words");
      case "often" ->
          Problem.of(HttpStatus.TOO_MANY_REQUESTS, "TOO_OFTEN", "Too often.").exception();
      case "away" -> Problem.unavailable("AWAY", "Away.").exception();
      default -> new IllegalStateException("select secret from internals");
    };
  }

  @GetMapping({"/api/v1/admin/page", "/api/v1/admin/queue"})
  String admin() {
    return "\"admin\"";
  }
}
