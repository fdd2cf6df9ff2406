package io.crewcall.search.relevance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a ranking is worth: nDCG and the reciprocal rank of the first that fits, of ten results. */
record Figures(double ndcg, double reciprocalRank, double nothing) {
  static final int SHOWN = 10;

  static Figures of(JudgedQuery query, List<String> found, Map<String, Integer> positions) {
    double gained = 0;
    double first = 0;
    for (int rank = 0; rank < Math.min(SHOWN, found.size()); rank++) {
      int gain = query.gains()[positions.get(found.get(rank))];
      gained += worth(gain, rank);
      if (gain >= 2 && first == 0) {
        first = 1.0 / (rank + 1);
      }
    }
    int[] best = query.gains().clone();
    Arrays.sort(best);
    double ideal = 0;
    for (int rank = 0; rank < SHOWN; rank++) {
      ideal += worth(best[best.length - 1 - rank], rank);
    }
    return new Figures(ideal == 0 ? 1 : gained / ideal, first, found.isEmpty() ? 1 : 0);
  }

  /** A hopeless query is answered with nothing, or with what is marked as far. */
  static Figures ofHopeless(boolean honest) {
    return new Figures(honest ? 1 : 0, honest ? 1 : 0, 0);
  }

  static Figures mean(List<Figures> all) {
    return new Figures(
        all.stream().mapToDouble(Figures::ndcg).average().orElse(1),
        all.stream().mapToDouble(Figures::reciprocalRank).average().orElse(1),
        all.stream().mapToDouble(Figures::nothing).average().orElse(0));
  }

  private static double worth(int gain, int rank) {
    return ((1 << gain) - 1) / (Math.log(rank + 2) / Math.log(2));
  }
}
