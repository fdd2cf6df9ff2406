package io.crewcall.platform.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a newer file makes of the stored entries. What an admin has edited stays as it is, see
 * {@link Vocabulary#layered}; what is not consistent with it is left out of the file.
 *
 * @param terms entries of the file, as they are to be stored
 * @param gone codes of stored entries that the file does not have any more
 */
public record VocabularyUpdate(List<Term> terms, Set<String> gone) {
  private static final Logger log = LoggerFactory.getLogger(VocabularyUpdate.class);

  /** An entry, and whether an admin has edited it. */
  public record Stored(Term term, boolean edited) {}

  public static VocabularyUpdate of(Collection<Term> file, Collection<Stored> present) {
    List<Term> edited = present.stream().filter(Stored::edited).map(Stored::term).toList();
    Set<String> editedCodes = codes(edited);
    Vocabulary merged = Vocabulary.layered(file, edited);
    List<Vocabulary.Fault> faults = merged.faults();
    faults.forEach(
        fault -> log.warn("{} of the file is left out: it {}", fault.term(), fault.message()));
    Set<String> faulty = faults.stream().map(Vocabulary.Fault::term).collect(Collectors.toSet());
    List<Term> terms =
        merged.terms().stream()
            .filter(term -> !editedCodes.contains(term.code()) && !faulty.contains(term.code()))
            .toList();
    Set<String> gone = codes(present.stream().map(Stored::term).toList());
    gone.removeAll(editedCodes);
    gone.removeAll(codes(terms));
    return new VocabularyUpdate(terms, gone);
  }

  private static Set<String> codes(Collection<Term> terms) {
    return terms.stream().map(Term::code).collect(Collectors.toSet());
  }
}
