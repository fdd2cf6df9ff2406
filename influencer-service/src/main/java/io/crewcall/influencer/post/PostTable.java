package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Posts as rows of a table: the first row names the columns as the JSON body names its members, in
 * any case and with or without blanks; an empty field is a missing figure.
 */
final class PostTable {
  static final int MOST_ROWS = 10_000;

  private static final List<String> REQUIRED = List.of("platform", "publishedAt");
  private static final List<String> OPTIONAL =
      List.of("likes", "comments", "shares", "saves", "views", "reach", "sponsored");
  private static final Map<String, String> KNOWN =
      Stream.of(REQUIRED, OPTIONAL)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableMap(PostTable::plain, name -> name));
  private static final Pattern COUNT = Pattern.compile("\\d{1,18}");

  private final Map<String, Integer> columns = new HashMap<>();

  private PostTable() {}

  /** A row, and the post it says or what is wrong with it. */
  record Line(int line, @Nullable RecordPostRequest post, List<FieldProblem> problems) {}

  /** What a table came to. */
  sealed interface Result {
    record Lines(List<Line> lines) implements Result {}

    record Refused(Problem problem) implements Result {}
  }

  static Result of(CsvTable table) {
    if (table.rows().size() > MOST_ROWS + 1) {
      return new Result.Refused(
          Problem.unprocessable(
              "TOO_MANY_ROWS", "A table may have " + MOST_ROWS + " rows at most."));
    }
    if (table.rows().isEmpty()) {
      return new Result.Refused(
          Problem.badRequest("EMPTY_TABLE", "The first row must name the columns."));
    }
    PostTable posts = new PostTable();
    Optional<FieldProblem> wrong = posts.readColumns(table.rows().getFirst().fields());
    if (wrong.isPresent()) {
      return new Result.Refused(
          new Problem(
              HttpStatus.BAD_REQUEST,
              wrong.get().code(),
              "The first row must name the columns " + REQUIRED + " and may name " + OPTIONAL + ".",
              List.of(wrong.get())));
    }
    return new Result.Lines(table.rows().stream().skip(1).map(posts::line).toList());
  }

  private Optional<FieldProblem> readColumns(List<String> names) {
    for (int index = 0; index < names.size(); index++) {
      String given = names.get(index);
      String name = KNOWN.get(plain(given));
      if (name == null) {
        return Optional.of(new FieldProblem(given, "UNKNOWN_COLUMN", "is not known here"));
      }
      if (columns.put(name, index) != null) {
        return Optional.of(new FieldProblem(name, "DUPLICATE_COLUMN", "is there twice"));
      }
    }
    return REQUIRED.stream()
        .filter(name -> !columns.containsKey(name))
        .findFirst()
        .map(name -> new FieldProblem(name, "MISSING_COLUMN", "is required"));
  }

  private static String plain(String name) {
    return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
  }

  private Line line(CsvTable.Row row) {
    if (row.fields().size() != columns.size()) {
      return new Line(
          row.line(),
          null,
          List.of(
              new FieldProblem(
                  "", "WRONG_NUMBER_OF_FIELDS", "the row must have a field for each column")));
    }
    List<FieldProblem> problems = new ArrayList<>();
    Platform platform = platform(row, problems);
    Instant publishedAt = publishedAt(row, problems);
    Long comments = count(row, "comments", problems);
    Long likes = count(row, "likes", problems);
    Long shares = count(row, "shares", problems);
    Long saves = count(row, "saves", problems);
    Long views = count(row, "views", problems);
    Long reach = count(row, "reach", problems);
    Boolean sponsored = flag(row, problems);
    if (platform == null || publishedAt == null || !problems.isEmpty()) {
      return new Line(row.line(), null, problems);
    }
    return new Line(
        row.line(),
        new RecordPostRequest(
            platform, publishedAt, likes, comments, shares, saves, views, reach, sponsored),
        List.of());
  }

  private Optional<String> field(CsvTable.Row row, String column) {
    Integer index = columns.get(column);
    return index == null
        ? Optional.empty()
        : Optional.of(row.fields().get(index)).filter(field -> !field.isBlank());
  }

  private @Nullable Platform platform(CsvTable.Row row, List<FieldProblem> problems) {
    String given = field(row, "platform").orElse("");
    for (Platform platform : Platform.values()) {
      if (platform.name().equalsIgnoreCase(given)) {
        return platform;
      }
    }
    problems.add(
        new FieldProblem(
            "platform", "INVALID_VALUE", "must be one of " + List.of(Platform.values())));
    return null;
  }

  private @Nullable Instant publishedAt(CsvTable.Row row, List<FieldProblem> problems) {
    try {
      return Instant.parse(field(row, "publishedAt").orElse(""));
    } catch (DateTimeParseException malformed) {
      problems.add(
          new FieldProblem("publishedAt", "INVALID_VALUE", "must be a time as in RFC 3339"));
      return null;
    }
  }

  private @Nullable Long count(CsvTable.Row row, String column, List<FieldProblem> problems) {
    Optional<String> given = field(row, column);
    if (given.isEmpty()) {
      return null;
    }
    if (!COUNT.matcher(given.get()).matches()
        || Long.parseLong(given.get()) > RecordPostRequest.MOST) {
      problems.add(
          new FieldProblem(
              column,
              "INVALID_VALUE",
              "must be a whole number from 0 to " + RecordPostRequest.MOST));
      return null;
    }
    return Long.valueOf(given.get());
  }

  private @Nullable Boolean flag(CsvTable.Row row, List<FieldProblem> problems) {
    return switch (field(row, "sponsored").orElse("").toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> {
        problems.add(new FieldProblem("sponsored", "INVALID_VALUE", "must be true or false"));
        yield null;
      }
    };
  }
}
