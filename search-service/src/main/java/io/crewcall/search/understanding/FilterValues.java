package io.crewcall.search.understanding;

import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.web.CurrenciesInUse;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Search;
import io.crewcall.search.profession.Professions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Refuses values that a filter cannot have: neither a word of the vocabulary nor anything that
 * somebody in the index is filed under. What others have made known since the words were written (a
 * new profession, say) is in the index, so it needs no release.
 */
@Component
public class FilterValues {
  /** Nobody needs to speak a language for its tag to be one. */
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final UnderstoodQueries understandings;
  private final Search search;

  FilterValues(UnderstoodQueries understandings, Search search) {
    this.understandings = understandings;
    this.search = search;
  }

  /**
   * A filter with so many values and no more.
   *
   * @param name of the parameter
   * @param field of the documents
   */
  public record Filter(
      String name, ConceptKind kind, String field, @Nullable List<String> values) {}

  /**
   * @param currency of the amounts asked for
   * @throws io.crewcall.platform.problem.ProblemException 400, naming what there is
   */
  public void check(Kind index, @Nullable String currency, List<Filter> filters) {
    List<FieldProblem> wrong = new ArrayList<>();
    for (Filter filter : filters) {
      if (filter.values() != null && !known(index, filter, filter.values())) {
        wrong.add(
            new FieldProblem(
                filter.name(),
                "UNKNOWN_VALUE",
                "must be one of "
                    + String.join(", ", codes(filter.kind()))
                    + ", or a word for one"));
      }
    }
    if (currency != null && !CurrenciesInUse.contains(currency)) {
      wrong.add(
          new FieldProblem(
              "currency", "UNKNOWN_VALUE", "must be the ISO 4217 code of a currency in use"));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(
              HttpStatus.BAD_REQUEST,
              "INVALID_PARAMETER",
              wrong.stream()
                  .map(one -> one.field() + " " + one.message() + ".")
                  .collect(Collectors.joining(" ")),
              wrong)
          .exception();
    }
  }

  private boolean known(Kind index, Filter filter, List<String> values) {
    Vocabulary vocabulary = understandings.vocabulary();
    Set<String> codes = codes(filter.kind());
    List<String> unheard =
        values.stream()
            .map(String::strip)
            .filter(value ->
                codes.stream().noneMatch(value::equalsIgnoreCase)
                    && !vocabulary.means(filter.kind(), value)
                    && !(filter.kind() == ConceptKind.LANGUAGE && LANGUAGES.contains(value)))
            .toList();
    return !values.isEmpty()
        && (unheard.isEmpty()
            || unheard.stream().noneMatch(String::isEmpty)
                && search.filedUnder(index, filter.field(), unheard).size() == unheard.size());
  }

  private Set<String> codes(ConceptKind kind) {
    Set<String> codes = new TreeSet<>(understandings.vocabulary().codes(kind));
    if (kind == ConceptKind.PROFESSION) {
      codes.addAll(Professions.codes());
    }
    return codes;
  }
}
