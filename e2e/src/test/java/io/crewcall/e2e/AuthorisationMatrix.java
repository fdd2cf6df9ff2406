package io.crewcall.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of who may call what: {@code authorisation-matrix.md}. A cell is the status of a
 * refusal (401, 403, 404), {@code ok} for whatever is answered to somebody who may (also that the
 * body is wrong, or the state), {@code -} where there is nothing to try, and {@code ?} where nobody
 * has decided yet.
 */
final class AuthorisationMatrix {
  static final String OK = "ok";
  static final String NOTHING = "-";
  static final String OPEN = "?";

  private static final Path FILE =
      LocalStack.root().resolve("e2e/src/test/resources/authorisation-matrix.md");

  private final List<String> head;
  private final SortedMap<String, Row> rows;

  private AuthorisationMatrix(List<String> head, SortedMap<String, Row> rows) {
    this.head = head;
    this.rows = rows;
  }

  /**
   * One operation.
   *
   * @param object what the operation is about, or "self", or "-"
   */
  record Row(String operation, String object, Map<Caller, String> cells) {}

  static AuthorisationMatrix read() {
    List<String> head = new ArrayList<>();
    SortedMap<String, Row> rows = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(FILE)) {
        if (line.startsWith("| `")) {
          Row row = row(line);
          if (rows.put(row.operation(), row) != null) {
            throw new IllegalStateException(row.operation() + " has two rows");
          }
        } else if (rows.isEmpty() && !line.startsWith("|")) {
          head.add(line);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new AuthorisationMatrix(head, rows);
  }

  private static Row row(String line) {
    List<String> parts = Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
    if (parts.size() != Caller.values().length + 2) {
      throw new IllegalStateException("not " + Caller.values().length + " callers: " + line);
    }
    Map<Caller, String> cells = new EnumMap<>(Caller.class);
    for (Caller caller : Caller.values()) {
      cells.put(caller, parts.get(2 + caller.ordinal()));
    }
    return new Row(parts.getFirst().replace("`", ""), parts.get(1), cells);
  }

  SortedMap<String, Row> rows() {
    return rows;
  }

  /** Brings the rows to what is documented: new ones undecided, those that are gone left out. */
  void update(List<Operation> operations) {
    Set<String> documented = operations.stream().map(Operation::key).collect(Collectors.toSet());
    rows.keySet().retainAll(documented);
    for (Operation operation : operations) {
      Row row = rows.get(operation.key());
      if (row == null) {
        add(operation);
      } else {
        String object = AuthorisationWorld.objectOf(operation);
        rows.put(row.operation(), new Row(row.operation(), object, row.cells()));
      }
    }
  }

  /** Adds a row of which nothing is decided but what the document says of callers without token. */
  private void add(Operation operation) {
    Map<Caller, String> cells = new EnumMap<>(Caller.class);
    for (Caller caller : Caller.values()) {
      cells.put(caller, OPEN);
    }
    if (!operation.anonymous()) {
      cells.put(Caller.ANONYMOUS, "401");
    }
    rows.put(
        operation.key(), new Row(operation.key(), AuthorisationWorld.objectOf(operation), cells));
  }

  void write() {
    List<String> lines = new ArrayList<>(head);
    lines.add(
        "| operation | object | "
            + Stream.of(Caller.values()).map(Caller::title).collect(Collectors.joining(" | "))
            + " |");
    lines.add("|---|---|" + "---|".repeat(Caller.values().length));
    for (Row row : rows.values()) {
      lines.add(
          "| `"
              + row.operation()
              + "` | "
              + row.object()
              + " | "
              + String.join(" | ", row.cells().values())
              + " |");
    }
    try {
      Files.writeString(FILE, String.join("\n", lines) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
