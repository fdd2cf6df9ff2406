package io.crewcall.campaign.category;

import io.crewcall.campaign.category.CategoryReplicaRepository.Spelling;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.vocabulary.Slug;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** What campaigns can be filed under. */
@Service
public class KnownCategories {
  private static final int NEAR = 5;

  private final CategoryReplicaRepository categories;

  KnownCategories(CategoryReplicaRepository categories) {
    this.categories = categories;
  }

  /**
   * The category that a word names, by its code, its name or another word for it, in any spelling.
   *
   * @param kept what the campaign has been filed under so far, which it may keep, known or not
   * @throws io.crewcall.platform.problem.ProblemException 400 naming the nearest ones when it is
   *     none; 503 while nothing is known of any
   */
  public String named(String word, @Nullable String kept) {
    if (word.equals(kept)) {
      return word;
    }
    List<Spelling> known =
        ReplicaLookup.await(
                () -> Optional.of(categories.findSpellings()).filter(all -> !all.isEmpty()))
            .orElseThrow(() ->
                Problem.unavailable(
                        "CATEGORIES_UNKNOWN", "The categories are not known here yet; try again.")
                    .exception());
    String key = Slug.key(word);
    return known.stream()
        .filter(spelling -> spelling.spelling().equals(key))
        .map(Spelling::code)
        .findFirst()
        .orElseThrow(() -> unknown(near(key, known)));
  }

  private static RuntimeException unknown(List<String> near) {
    String message = "must be one of the categories, such as " + String.join(", ", near);
    return new Problem(
            HttpStatus.BAD_REQUEST,
            "UNKNOWN_CATEGORY",
            "category " + message + "; GET /api/v1/categories lists them all.",
            List.of(new FieldProblem("category", "UNKNOWN_CATEGORY", message)))
        .exception();
  }

  /** The codes of the nearest spellings, the nearest first. */
  private static List<String> near(String key, List<Spelling> known) {
    Map<String, Integer> distances =
        known.stream()
            .collect(
                Collectors.toMap(
                    Spelling::code, spelling -> distance(key, spelling.spelling()), Math::min));
    return distances.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
        .limit(NEAR)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many letters are wrong, missing or too many; none where one begins with the other. */
  private static int distance(String one, String other) {
    if (!one.isEmpty() && (one.startsWith(other) || other.startsWith(one))) {
      return 0;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
