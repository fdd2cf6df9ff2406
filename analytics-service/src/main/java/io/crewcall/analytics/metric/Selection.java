package io.crewcall.analytics.metric;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The facts looked at for one metric, each counted or left out.
 *
 * @param window the time looked at, as an ISO 8601 duration or the word {@code all}
 * @param parameters constants of the formula that are not in the facts, for example the role's mean
 */
public record Selection(String window, List<Evidence> evidence, Map<String, Double> parameters) {
  /** The window of what counts however old it is. */
  public static final String ALL = "all";

  public Selection {
    evidence = List.copyOf(evidence);
    parameters = Map.copyOf(parameters);
  }

  static Selection all(List<Evidence> evidence) {
    return new Selection(ALL, evidence, Map.of());
  }

  public List<Evidence> counted() {
    return evidence.stream().filter(Evidence::counts).toList();
  }

  /** How many facts were left out, by reason. */
  public Map<LeftOut, Long> leftOut() {
    Map<LeftOut, Long> counts = new EnumMap<>(LeftOut.class);
    for (Evidence item : evidence) {
      if (item.reason() != null) {
        counts.merge(item.reason(), 1L, Long::sum);
      }
    }
    return counts;
  }

  /** The same with one fact more that counts. */
  Selection and(Evidence more) {
    List<Evidence> all = new ArrayList<>(evidence);
    all.add(more);
    return new Selection(window, all, parameters);
  }

  /** How many facts count. */
  public long n() {
    return evidence.stream().filter(Evidence::counts).count();
  }

  double weight() {
    return evidence.stream().filter(Evidence::counts).mapToDouble(Evidence::weight).sum();
  }

  /** Sum of the values, each times its weight. */
  double weightedSum() {
    return weighted().sum();
  }

  private DoubleStream weighted() {
    return evidence.stream()
        .filter(Evidence::counts)
        .mapToDouble(item -> item.weight() * item.number());
  }

  double parameter(String name) {
    Double value = parameters.get(name);
    if (value == null) {
      throw new IllegalStateException("no parameter " + name);
    }
    return value;
  }
}
