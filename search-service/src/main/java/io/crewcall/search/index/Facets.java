package io.crewcall.search.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facets of a search: values chosen within one facet are alternatives, facets narrow each other,
 * and the counts of a facet disregard what is chosen in it, so that a client can show what else
 * there is. Upper and lower case are the same in what is chosen.
 */
public final class Facets {
  private static final int VALUES = 20;

  private final DocumentJson json;
  private final Map<String, List<String>> chosen = new LinkedHashMap<>();
  private final Map<String, String> fields = new LinkedHashMap<>();

  public Facets(DocumentJson json) {
    this.json = json;
  }

  /** One value of a facet and how many results have it. */
  public record Value(String value, long count) {}

  /** Adds a facet over a keyword field; no values chosen means no restriction. */
  public Facets add(String name, String field, @Nullable List<String> values) {
    fields.put(name, field);
    chosen.put(name, values == null ? List.of() : List.copyOf(values));
    return this;
  }

  /** Restricts the hits (and not the facets) and asks for the counts. */
  public void applyTo(ObjectNode body) {
    ArrayNode all = filtersExcept("");
    if (!all.isEmpty()) {
      body.putObject("post_filter").putObject("bool").set("filter", all);
    }
    ObjectNode aggregations = body.putObject("aggs");
    fields.forEach((name, field) -> {
      ObjectNode facet = aggregations.putObject(name);
      facet.putObject("filter").putObject("bool").set("filter", filtersExcept(name));
      facet
          .putObject("aggs")
          .putObject("values")
          .putObject("terms")
          .put("field", field)
          .put("size", VALUES);
    });
  }

  private ArrayNode filtersExcept(String excluded) {
    ArrayNode filters = json.array();
    chosen.forEach((name, values) -> {
      if (!name.equals(excluded) && !values.isEmpty()) {
        String field = String.valueOf(fields.get(name));
        ObjectNode either = filters.addObject().putObject("bool");
        either.put("minimum_should_match", 1);
        ArrayNode should = either.putArray("should");
        values.forEach(value ->
            should
                .addObject()
                .putObject("term")
                .putObject(field)
                .put("value", value.strip())
                .put("case_insensitive", true));
      }
    });
    return filters;
  }

  /** The counts out of the answer. */
  public Map<String, List<Value>> read(JsonNode answer) {
    Map<String, List<Value>> facets = new LinkedHashMap<>();
    for (String name : fields.keySet()) {
      List<Value> values = new ArrayList<>();
      for (JsonNode bucket :
          answer.path("aggregations").path(name).path("values").path("buckets")) {
        values.add(new Value(bucket.path("key").asString(), bucket.path("doc_count").asLong()));
      }
      facets.put(name, List.copyOf(values));
    }
    return facets;
  }
}
