package io.crewcall.platform.vocabulary;

import io.crewcall.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entries that are to stand together, by code. */
public final class Vocabulary {
  private final Map<String, Term> terms;

  private Vocabulary(Map<String, Term> terms) {
    this.terms = terms;
  }

  /**
   * What is wrong with an entry.
   *
   * @param term code of the entry
   * @param code stable, for example {@code WORD_TAKEN}
   * @param message for people, continues "the entry ..."
   */
  public record Fault(String term, String code, String message) {}

  /** The later of two entries of one code counts. */
  public static Vocabulary of(Collection<Term> entries) {
    Map<String, Term> terms = new LinkedHashMap<>();
    entries.forEach(term -> terms.put(term.code(), term));
    return new Vocabulary(terms);
  }

  /**
   * A file's entries below those that people have edited: an edited entry counts as it is, and
   * keeps its words; what a file says anew about it is left out, and so is a parent in the file
   * that would close a circle with an edited one or is not there.
   */
  public static Vocabulary layered(Collection<Term> file, Collection<Term> edited) {
    Map<String, Term> terms = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Term term : edited) {
      terms.put(term.code(), term);
      taken.addAll(term.keys());
    }
    for (Term term : file) {
      // An edit may have made an entry's own word a word of another one: then it is gone.
      if (!terms.containsKey(term.code()) && !taken.contains(Slug.key(term.code()))) {
        terms.put(term.code(), term);
      }
    }
    Set<String> editedCodes = Vocabulary.of(edited).terms.keySet();
    terms.replaceAll((code, term) ->
        editedCodes.contains(code)
            ? term
            : new Term(
                code,
                term.name(),
                term.parent(),
                term.aliases().stream().filter(word -> !taken.contains(Slug.key(word))).toList(),
                term.retired()));
    for (Term term : List.copyOf(terms.values())) {
      @Nullable String parent = term.parent();
      boolean loose = parent != null && (!offered(terms, parent) || inCircle(terms, term));
      if (loose && !editedCodes.contains(term.code())) {
        terms.put(
            term.code(), new Term(term.code(), term.name(), null, term.aliases(), term.retired()));
      }
    }
    return new Vocabulary(terms);
  }

  public Collection<Term> terms() {
    return terms.values();
  }

  /** What speaks against these entries standing together; empty when nothing does. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> meanings = new HashMap<>();
    for (Term term : terms.values()) {
      if (term.retired()) {
        continue;
      }
      for (String word : term.words()) {
        String key = Slug.key(word);
        String other = key.isEmpty() ? null : meanings.putIfAbsent(key, term.code());
        if (key.isEmpty()) {
          faults.add(new Fault(term.code(), "WORD_EMPTY", "has a word with no letter or digit"));
        } else if (other != null && !other.equals(term.code())) {
          faults.add(new Fault(term.code(), "WORD_TAKEN", "shares \"" + word + "\" with " + other));
        }
      }
      @Nullable String parent = term.parent();
      if (parent != null && !offered(terms, parent)) {
        faults.add(new Fault(term.code(), "UNKNOWN_PARENT", "has a parent that is not offered"));
      } else if (inCircle(terms, term)) {
        faults.add(new Fault(term.code(), "PARENT_CYCLE", "is among its own parents"));
      }
    }
    return faults;
  }

  /**
   * The faults as problems of a request that lists entries.
   *
   * @param field of the request that has the list
   * @param positions in the list, by code
   */
  public List<FieldProblem> problems(String field, Map<String, Integer> positions) {
    return faults().stream()
        .map(fault -> {
          @Nullable Integer position = positions.get(fault.term());
          return new FieldProblem(
              position == null ? field : field + "[" + position + "]",
              fault.code(),
              fault.term() + " " + fault.message());
        })
        .toList();
  }

  private static boolean offered(Map<String, Term> terms, String code) {
    Term term = terms.get(code);
    return term != null && !term.retired();
  }

  private static boolean inCircle(Map<String, Term> terms, Term start) {
    Set<String> seen = new HashSet<>();
    @Nullable String next = start.parent();
    while (next != null && seen.add(next)) {
      if (next.equals(start.code())) {
        return true;
      }
      Term term = terms.get(next);
      next = term == null ? null : term.parent();
    }
    return false;
  }
}
