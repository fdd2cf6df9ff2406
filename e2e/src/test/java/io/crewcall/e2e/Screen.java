package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client fetches to show one screen, and what it finds there. Everything that it asks for by
 * an id is from an answer before, or from the address of the screen.
 */
final class Screen {
  /** More are a screen that people wait for. */
  static final int MOST_CALLS = 3;

  private static final String EACH = "[]";

  private final Api api;
  private final String name;
  private final @Nullable Person reader;
  private final List<String> calls = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();

  /**
   * @param reader null for somebody without an account
   */
  Screen(Api api, String name, @Nullable Person reader) {
    this.api = api;
    this.name = name;
    this.reader = reader;
  }

  /**
   * Fetches.
   *
   * @param address with a word in braces for each of the values
   */
  Fetched get(String address, String... values) {
    calls.add(address);
    String path = address;
    for (String value : values) {
      path = path.replaceFirst("\\{[^}]*}", value);
    }
    return new Fetched(address, api.get("/api/v1" + path, reader).expect(200).body());
  }

  List<String> calls() {
    return calls;
  }

  /** A row of the table in docs/screens.md. */
  String row() {
    return "| %s | %d | %s | %s |"
        .formatted(
            name,
            calls.size(),
            String.join("<br>", calls.stream().map(call -> "`" + call + "`").toList()),
            String.join("; ", shown));
  }

  /** One answer. */
  final class Fetched {
    private final String address;
    private final JsonNode body;

    private Fetched(String address, JsonNode body) {
      this.address = address;
      this.body = body;
    }

    JsonNode body() {
      return body;
    }

    /** Values of the rows, with commas between. */
    String all(String member) {
      return String.join(
          ",",
          body.path("items")
              .valueStream()
              .map(row -> row.path(member).asString())
              .distinct()
              .toList());
    }

    Fetched rows(int count) {
      assertThat(body.path("items")).as(name + ": rows of " + address).hasSize(count);
      return this;
    }

    /** What the screen shows of every row. */
    Fetched eachShows(String... members) {
      shown.add("of each row " + String.join(", ", members));
      for (String member : members) {
        require("items[]." + member);
      }
      return this;
    }

    /** What the screen shows of the answer itself. */
    Fetched shows(String... members) {
      shown.add(String.join(", ", members));
      for (String member : members) {
        require(member);
      }
      return this;
    }

    /**
     * That a member is there, in every row that it belongs to, and has a value in one at least:
     * what is always null is as good as missing.
     */
    private void require(String member) {
      List<JsonNode> values = new ArrayList<>();
      collect(body, List.of(member.replace(EACH, "." + EACH).split("\\.")), member, values);
      assertThat(values)
          .as("%s: %s has a value at %s", name, member, address)
          .anyMatch(value -> !value.isNull());
    }

    private void collect(JsonNode node, List<String> path, String member, List<JsonNode> values) {
      if (path.isEmpty() || node.isNull()) {
        values.add(node);
        return;
      }
      List<String> rest = path.subList(1, path.size());
      if (path.getFirst().equals(EACH)) {
        assertThat(node.isArray()).as("%s: %s at %s", name, member, address).isTrue();
        node.forEach(row -> collect(row, rest, member, values));
        return;
      }
      assertThat(node.has(path.getFirst()))
          .as("%s: %s is missing at %s: %s", name, member, address, node)
          .isTrue();
      collect(node.get(path.getFirst()), rest, member, values);
    }
  }
}
