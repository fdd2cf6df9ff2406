package io.crewcall.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The components that a part of a document refers to, for example {@code schemas/Money}. */
final class References {
  private static final String PREFIX = "#/components/";
  private static final Pattern REFERENCE =
      Pattern.compile("\"\\$ref\"\\s*:\\s*\"#/components/[^\"]+");

  private References() {}

  /** What the part itself refers to. */
  static Set<String> in(@Nullable Object part) {
    try {
      return REFERENCE
          .matcher(Json31.mapper().writeValueAsString(part))
          .results()
          .map(MatchResult::group)
          .map(reference -> reference.substring(reference.indexOf(PREFIX) + PREFIX.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  /** What the part refers to, and what those components refer to in turn. */
  static Set<String> from(@Nullable Object part, Components components) {
    Set<String> reached = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(in(part));
    while (!next.isEmpty()) {
      String name = next.pop();
      if (reached.add(name)) {
        next.addAll(in(component(name, components)));
      }
    }
    return reached;
  }

  private static @Nullable Object component(String name, Components components) {
    int end = name.indexOf('/');
    Map<String, ?> all =
        switch (name.substring(0, end)) {
          case "schemas" -> components.getSchemas();
          case "responses" -> components.getResponses();
          case "headers" -> components.getHeaders();
          default -> null;
        };
    return all == null ? null : all.get(name.substring(end + 1));
  }

  /** Drops the components of a kind that nothing refers to. */
  static void retain(@Nullable Map<String, ?> components, String kind, Set<String> referred) {
    if (components != null) {
      components.keySet().removeIf(name -> !referred.contains(kind + "/" + name));
    }
  }
}
