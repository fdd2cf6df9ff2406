package io.crewcall.search.understanding;

import io.crewcall.search.text.FoldedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a search in these steps: words; amounts out of them; phrases of the vocabulary, the longest
 * first; misspelled words; phrases whose words stand apart ("photographer for my wedding"); and
 * what says nothing is dropped.
 */
final class QueryReader {
  private static final int MOST_WORDS = 24;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{M}\\p{N}@₹<>+]+|[^\\p{L}\\p{M}\\p{N}+%#]+$");
  private static final Pattern HANDLE =
      Pattern.compile("@.+|.*[\\p{L}\\p{N}][._][\\p{L}\\p{N}].*|\\p{L}{3,}\\p{N}+");
  private static final Pattern INNER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#%₹.,<>]+");

  private final Vocabulary vocabulary;

  QueryReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A part of the search: words with what they stand for, or words that stand for nothing. */
  private record Span(
      String words,
      List<ConceptValue> meanings,
      boolean corrected,
      @Nullable String wish,
      int length) {
    boolean known() {
      return !meanings.isEmpty() || wish != null;
    }

    boolean craft() {
      return meanings.stream().anyMatch(meaning -> meaning.kind().craft());
    }

    boolean onlySkills() {
      return !meanings.isEmpty()
          && meanings.stream().allMatch(meaning -> meaning.kind() == ConceptKind.SKILL);
    }

    boolean isWiderThan(Span other) {
      return other.onlySkills()
          && meanings.stream()
              .allMatch(wide ->
                  other.meanings().stream().anyMatch(one -> wide.parts().contains(one.code())));
    }
  }

  /**
   * Reads a search.
   *
   * @param verbatim words, or phrases, that are to be taken as they are
   */
  UnderstoodQuery read(@Nullable String text, Set<String> verbatim) {
    if (text == null || text.isBlank()) {
      return UnderstoodQuery.NOTHING;
    }
    Set<String> asTheyAre = new HashSet<>();
    verbatim.forEach(phrase -> asTheyAre.add(WordForms.key(WordForms.words(phrase))));
    Amounts amounts = new Amounts(words(text));
    List<String> rest = amounts.words();
    List<Concept> concepts = new ArrayList<>();
    for (Concept amount : amounts.concepts()) {
      if (asTheyAre.contains(WordForms.key(WordForms.words(amount.words())))) {
        rest.addAll(SPACES.splitAsStream(amount.words()).toList());
      } else {
        concepts.add(amount);
      }
    }
    List<Span> spans = spans(rest, asTheyAre);
    spans = repaired(spans, asTheyAre);
    spans = withoutWhatIsSaidAlready(apart(languagesApart(joined(spans))));
    boolean craft = spans.stream().anyMatch(span -> span.craft() && !onlyFillers(span));
    List<String> words = new ArrayList<>();
    for (Span span : spans) {
      if (span.wish() != null) {
        concepts.addAll(Wishes.concepts(span.words(), span.wish(), vocabulary));
      } else if (span.known() && craft && span.craft() && onlyFillers(span)) {
        // The film in "color grading for my film" is no wish of its own.
        continue;
      } else if (span.known()) {
        concepts.add(Concept.of(span.words(), span.meanings(), span.corrected()));
      } else if (!craft || !filler(span.words())) {
        words.add(span.words());
      }
    }
    // Somebody who types "who" alone looks for that.
    boolean nothing = concepts.isEmpty() && words.isEmpty();
    return new UnderstoodQuery(
        concepts,
        (nothing ? words(text) : words)
            .stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList());
  }

  private boolean onlyFillers(Span span) {
    return SPACES
        .splitAsStream(span.words())
        .allMatch(word -> filler(word) || vocabulary.stop(word));
  }

  /** "Tamil voice over" is a skill of its own, and voice over by somebody who speaks Tamil. */
  private List<Span> languagesApart(List<Span> spans) {
    List<Span> result = new ArrayList<>();
    for (Span span : spans) {
      int space = span.words().indexOf(' ');
      String first = space < 0 ? "" : span.words().substring(0, space);
      String rest = span.words().substring(space + 1);
      List<ConceptValue> language = meanings(first, ConceptKind.LANGUAGE);
      List<ConceptValue> craft = vocabulary.meanings(WordForms.key(WordForms.words(rest)));
      if (span.craft() && !language.isEmpty() && !craft.isEmpty()) {
        List<ConceptValue> both = new ArrayList<>(span.meanings());
        both.addAll(craft);
        result.add(new Span(first, language, span.corrected(), null, 1));
        result.add(new Span(rest, both.stream().distinct().toList(), span.corrected(), null, 1));
      } else {
        result.add(span);
      }
    }
    return result;
  }

  private List<ConceptValue> meanings(String word, ConceptKind kind) {
    return vocabulary.meanings(WordForms.key(WordForms.words(word))).stream()
        .filter(meaning -> meaning.kind() == kind)
        .toList();
  }

  /** A word that says two things, as "youtuber" says an occupation and a platform. */
  private static List<Span> apart(List<Span> spans) {
    List<Span> result = new ArrayList<>();
    for (Span span : spans) {
      List<ConceptValue> crafts = span.meanings().stream().filter(m -> m.kind().craft()).toList();
      List<ConceptValue> others = span.meanings().stream().filter(m -> !m.kind().craft()).toList();
      if (crafts.isEmpty() || others.isEmpty()) {
        result.add(span);
      } else {
        result.add(new Span(span.words(), crafts, span.corrected(), null, 1));
        result.add(new Span(span.words(), others, span.corrected(), null, 1));
      }
    }
    return result;
  }

  /** Who asks for a dancer to choreograph a sangeet has said choreography already. */
  private static List<Span> withoutWhatIsSaidAlready(List<Span> spans) {
    return spans.stream()
        .filter(span -> !span.onlySkills() || spans.stream().noneMatch(span::isWiderThan))
        .toList();
  }

  private boolean filler(String word) {
    return vocabulary.filler(WordForms.singular(word));
  }

  /** Folded words; what is written together is taken apart, unless it is a word or a handle. */
  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String raw :
        SPACES.splitAsStream(FoldedText.fold(text).strip()).limit(MOST_WORDS).toList()) {
      String word = raw.equals("-") || raw.equals("<") || raw.equals(">") ? raw : trim(raw);
      if (word.isEmpty()) {
        continue;
      }
      List<String> amounts = Amounts.split(word);
      boolean oneWord =
          HANDLE.matcher(word).matches()
              || vocabulary.wish(WordForms.key(WordForms.words(word))) != null
              || !vocabulary.meanings(WordForms.key(WordForms.words(word))).isEmpty();
      if (!amounts.isEmpty()) {
        words.addAll(amounts);
      } else if (oneWord || word.length() == 1) {
        words.add(word);
      } else {
        INNER.splitAsStream(word).filter(part -> !part.isEmpty()).forEach(words::add);
      }
    }
    return words;
  }

  private static String trim(String raw) {
    String word = raw;
    String before;
    do {
      before = word;
      word = EDGES.matcher(word).replaceAll("");
    } while (!word.equals(before));
    return word.startsWith("+") ? word.substring(1) : word;
  }

  /** The longest phrases first, with the small words in them and without. */
  private List<Span> spans(List<String> words, Set<String> verbatim) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int start = from;
      Optional<Span> known =
          from(words, start, verbatim).or(() -> overSmallWords(words, start, verbatim));
      if (known.isPresent()) {
        spans.add(known.get());
        from += known.get().length();
      } else {
        String word = words.get(from);
        if (!vocabulary.stop(word) && !vocabulary.stop(WordForms.singular(word))) {
          spans.add(new Span(word, List.of(), false, null, 1));
        }
        from++;
      }
    }
    return spans;
  }

  private Optional<Span> from(List<String> words, int from, Set<String> verbatim) {
    for (int length = Math.min(Vocabulary.LONGEST, words.size() - from); length > 0; length--) {
      List<String> phrase = words.subList(from, from + length);
      boolean alone = length == 1 && vocabulary.stop(phrase.getFirst());
      Optional<Span> found = alone ? Optional.empty() : lookUp(phrase, verbatim, length);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Span> overSmallWords(List<String> words, int from, Set<String> verbatim) {
    if (vocabulary.stop(words.get(from))) {
      return Optional.empty();
    }
    List<String> phrase = new ArrayList<>();
    Optional<Span> best = Optional.empty();
    for (int i = from; i < Math.min(words.size(), from + Vocabulary.LONGEST + 3); i++) {
      if (!vocabulary.stop(words.get(i))) {
        phrase.add(words.get(i));
        if (phrase.size() > 1) {
          Optional<Span> found = lookUp(phrase, verbatim, i - from + 1);
          if (found.isPresent()) {
            best = found;
          }
        }
      }
    }
    return best;
  }

  private Optional<Span> lookUp(List<String> phrase, Set<String> verbatim, int length) {
    String said = String.join(" ", phrase);
    String key = WordForms.key(WordForms.words(said));
    if (verbatim.contains(key)) {
      return Optional.empty();
    }
    String wish = vocabulary.wish(key);
    List<ConceptValue> meanings = vocabulary.meanings(key);
    return wish == null && meanings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(said, wish == null ? meanings : List.of(), false, wish, length));
  }

  /** Words that stand for nothing are read as what they are nearest to. */
  private List<Span> repaired(List<Span> spans, Set<String> verbatim) {
    List<String> words = new ArrayList<>();
    List<String> typed = new ArrayList<>();
    boolean any = false;
    for (Span span : spans) {
      String word = span.words();
      boolean candidate =
          !span.known()
              && !filler(word)
              && !HANDLE.matcher(word).matches()
              && !verbatim.contains(WordForms.key(WordForms.words(word)));
      String repaired =
          candidate ? vocabulary.spelling().repair(WordForms.singular(word)).orElse(word) : word;
      any |= !repaired.equals(word);
      words.add(repaired);
      typed.add(word);
    }
    if (!any) {
      return spans;
    }
    List<String> each = new ArrayList<>();
    words.forEach(word -> each.addAll(SPACES.splitAsStream(word).toList()));
    List<Span> again = spans(each, verbatim);
    List<Span> result = new ArrayList<>();
    int at = 0;
    for (Span span : again) {
      // Which of the typed words the phrase stands on.
      int length = (int) SPACES.splitAsStream(span.words()).count();
      List<String> said = new ArrayList<>();
      int counted = 0;
      while (counted < length && at < typed.size()) {
        counted += (int) SPACES.splitAsStream(words.get(at)).count();
        said.add(typed.get(at));
        at++;
      }
      String before = String.join(" ", said);
      result.add(
          span.known()
              ? new Span(before, span.meanings(), !before.equals(span.words()), span.wish(), 1)
              : new Span(before, List.of(), false, null, 1));
    }
    return result;
  }

  /** Two phrases that are one when put together, in either order. */
  private List<Span> joined(List<Span> spans) {
    List<Span> result = new ArrayList<>(spans);
    for (int i = 0; i < result.size(); i++) {
      for (int j = i + 1; j < result.size(); j++) {
        Span one = result.get(i);
        Span other = result.get(j);
        Optional<Span> both = both(one, other).or(() -> both(other, one));
        if (both.isPresent()) {
          result.set(i, both.get());
          result.remove(j);
          return joined(result);
        }
      }
    }
    return result;
  }

  private Optional<Span> both(Span first, Span second) {
    if (first.wish() != null || second.wish() != null || first.corrected() || second.corrected()) {
      return Optional.empty();
    }
    String key = WordForms.key(WordForms.words(first.words() + " " + second.words()));
    List<ConceptValue> meanings =
        vocabulary.meanings(key).stream()
            .filter(meaning -> meaning.kind() == ConceptKind.SKILL)
            .sorted(Comparator.comparing(ConceptValue::code))
            .toList();
    return meanings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(first.words() + " " + second.words(), meanings, false, null, 1));
  }
}
