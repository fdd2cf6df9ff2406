package io.crewcall.search.creator;

import co.elastic.clients.elasticsearch._types.query_dsl.FieldValueFactorModifier;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.crewcall.search.understanding.Bounds;
import io.crewcall.search.understanding.Concept;
import io.crewcall.search.understanding.ConceptKind;
import io.crewcall.search.understanding.UnderstoodQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * What is added to how well somebody fits: quality, response rate, how complete a profile is, and a
 * figure of which more or less was asked for. A missing figure stands in the middle.
 */
final class CreatorQuality {
  /** The price and the number of followers at which half of the worth is left. */
  private static final double HALF_PRICE = 4_000_00;

  private static final double HALF_FOLLOWERS = 10_000;

  /** Per power of ten. */
  private static final double PER_MAGNITUDE = 2.5;

  private CreatorQuality() {}

  static Query order(Query matching, UnderstoodQuery understood) {
    List<FunctionScore> functions = new ArrayList<>();
    functions.add(factor(Weights.QUALITY, "quality", Weights.QUALITY_OF_NEWCOMERS));
    functions.add(
        factor(Weights.RESPONSE_RATE, "responseRate", Weights.RESPONSE_RATE_OF_NEWCOMERS));
    functions.add(factor(Weights.COMPLETENESS, "completeness", 0));
    for (Concept concept : understood.concepts()) {
      Bounds bounds = concept.bounds();
      if (bounds != null && bounds.order() != 0) {
        String field = CreatorRelevance.field(concept.kind());
        double half = concept.kind() == ConceptKind.PRICE ? HALF_PRICE : HALF_FOLLOWERS;
        functions.add(bounds.order() > 0 ? more(field, half) : less(field, half));
      }
    }
    return Query.of(query ->
        query.functionScore(scored ->
            scored
                .query(matching)
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Sum)
                .functions(functions)));
  }

  private static FunctionScore factor(double weight, String field, double missing) {
    return FunctionScore.of(function ->
        function.fieldValueFactor(factor -> factor.field(field).missing(missing)).weight(weight));
  }

  private static FunctionScore more(String field, double half) {
    return FunctionScore.of(function ->
        function
            .fieldValueFactor(factor ->
                factor
                    .field(field)
                    .factor(10 / half)
                    .modifier(FieldValueFactorModifier.Log1p)
                    .missing(0.0))
            .weight(PER_MAGNITUDE));
  }

  /** Halved at each further step; nothing where the figure is missing. */
  private static FunctionScore less(String field, double half) {
    return FunctionScore.of(function ->
        function
            .filter(there -> there.exists(exists -> exists.field(field)))
            .exp(decay ->
                decay.untyped(untyped ->
                    untyped
                        .field(field)
                        .placement(placement ->
                            placement.origin(JsonData.of(0)).scale(JsonData.of(half)).decay(0.5))))
            .weight(Weights.PRICE));
  }
}
