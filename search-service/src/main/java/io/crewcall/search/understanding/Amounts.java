package io.crewcall.search.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in Indian spelling: {@code under 10k}, {@code ₹5,000}, {@code 1 lakh se kam}, {@code
 * 10k-50k followers}, {@code 4+ rating}. Takes the words that it understands out of the list.
 */
final class Amounts {
  private static final double PAISE = 100;

  /** Asked for a round number of followers, people mean about so many and more. */
  private static final double ABOUT = 0.8;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:₹|rs\\.?|inr)?(\\d[\\d,]*(?:\\.\\d+)?)(k|m|l|cr|lakhs?|lacs?|mn|thousand|crores?)?(\\+)?(?:/-)?");
  private static final Pattern RANGE =
      Pattern.compile("(.+?\\d[\\p{L}]*|\\d[\\p{L}]*)\\s*(?:-|–|to)\\s*(\\S*\\d\\S*)");
  private static final Map<String, Double> UNITS =
      Map.ofEntries(
          Map.entry("k", 1e3),
          Map.entry("thousand", 1e3),
          Map.entry("thousands", 1e3),
          Map.entry("hazar", 1e3),
          Map.entry("hazaar", 1e3),
          Map.entry("हजार", 1e3),
          Map.entry("हज़ार", 1e3),
          Map.entry("l", 1e5),
          Map.entry("lakh", 1e5),
          Map.entry("lakhs", 1e5),
          Map.entry("lac", 1e5),
          Map.entry("lacs", 1e5),
          Map.entry("लाख", 1e5),
          Map.entry("m", 1e6),
          Map.entry("mn", 1e6),
          Map.entry("million", 1e6),
          Map.entry("millions", 1e6),
          Map.entry("cr", 1e7),
          Map.entry("crore", 1e7),
          Map.entry("crores", 1e7),
          Map.entry("करोड़", 1e7));
  private static final Set<String> MOST =
      Set.of(
          "under", "below", "less", "upto", "up", "within", "max", "maximum", "<", "atmost",
          "cheaper", "fewer", "lesser", "not", "most", "से कम", "कम", "तक");
  private static final Set<String> LEAST =
      Set.of(
          "over",
          "above",
          "more",
          "min",
          "minimum",
          "atleast",
          "least",
          ">",
          "greater",
          "exceeding",
          "ज्यादा",
          "ऊपर");
  private static final Set<String> MOST_AFTER =
      Set.of(
          "tak", "kam", "andar", "neeche", "niche", "max", "maximum", "below", "तक", "कम", "अंदर");
  private static final Set<String> LEAST_AFTER =
      Set.of("zyada", "jyada", "upar", "plus", "minimum", "above", "ज्यादा", "ऊपर");
  private static final Set<String> SMALL =
      Set.of("than", "to", "se", "ke", "at", "a", "of", "with", "between", "the", "से", "के", "in");
  private static final Set<String> FOLLOWERS =
      Set.of(
          "follower",
          "followers",
          "subscriber",
          "subscribers",
          "subs",
          "fans",
          "following",
          "फॉलोअर्स",
          "followrs",
          "folowers",
          "audience");
  private static final Set<String> PRICE =
      Set.of(
          "rupees", "rupee", "rs", "inr", "₹", "budget", "price", "fee", "rate", "rupaye", "rupay",
          "rupya", "paise", "रुपये", "रुपए", "cost", "bucks", "per");
  private static final Set<String> RATING = Set.of("rating", "ratings", "star", "stars", "rated");
  private static final Set<String> ENGAGEMENT = Set.of("%", "engagement", "er");
  private static final Set<String> DROPPED = Set.of("day", "hour", "project", "reel", "/-", "only");

  private final List<String> words;
  private final List<Concept> concepts = new ArrayList<>();

  Amounts(List<String> words) {
    this.words = new ArrayList<>(words);
    for (int i = 0; i < this.words.size(); i++) {
      read(i);
    }
    this.words.removeIf(String::isEmpty);
  }

  /** What is left over. */
  List<String> words() {
    return words;
  }

  List<Concept> concepts() {
    return concepts;
  }

  /** A number at a place, with its unit; and whether a plus follows. */
  private record Number(double value, int end, boolean plus, boolean rupees, boolean unit) {}

  private void read(int at) {
    @Nullable Number low = number(at).orElse(null);
    if (low == null) {
      return;
    }
    int end = low.end();
    @Nullable Number high = null;
    if (at(end).equals("-")
        || at(end).equals("to")
        || at(end).equals("and")
        || at(end).equals("se")) {
      high = number(end + 1).orElse(null);
      end = high == null ? end : high.end();
    }
    int from = at;
    boolean most = false;
    boolean least = low.plus();
    for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
      String word = at(i);
      if (MOST.contains(word) || LEAST.contains(word)) {
        most = MOST.contains(word) && !(word.equals("not") && least);
        least = !most;
        from = i;
      } else if (!SMALL.contains(word) && !PRICE.contains(word) && !FOLLOWERS.contains(word)) {
        break;
      }
    }
    // The thing that is counted: behind the number, or before the comparison.
    @Nullable ConceptKind kind =
        low.rupees() || high != null && high.rupees() ? ConceptKind.PRICE : null;
    int to = end;
    for (int i = end; i < Math.min(words.size(), end + 4); i++) {
      String word = at(i);
      ConceptKind counted = counted(word);
      if (counted != null) {
        kind = kind == null || counted != ConceptKind.PRICE ? counted : kind;
        to = i + 1;
      } else if (MOST_AFTER.contains(word)) {
        most = true;
        to = i + 1;
      } else if (LEAST_AFTER.contains(word)) {
        least = true;
        to = i + 1;
      } else if (DROPPED.contains(word) && to == i) {
        to = i + 1;
      } else if (!SMALL.contains(word)) {
        break;
      }
    }
    for (int i = from - 1; i >= Math.max(0, from - 2) && kind == null; i--) {
      kind = counted(at(i));
      from = kind == null ? from : i;
    }
    if (kind == null && !most && !least && high == null && !low.unit()) {
      // A number alone says nothing: "2d", "4k", "9:16".
      return;
    }
    if (kind == null) {
      kind =
          high == null && low.value() <= 5 && !low.unit()
              ? ConceptKind.RATING
              : least ? ConceptKind.FOLLOWERS : ConceptKind.PRICE;
    }
    add(kind, low, high, most, least, String.join(" ", words.subList(from, to)));
    for (int i = from; i < to; i++) {
      words.set(i, "");
    }
    for (int i = from - 1; i >= 0 && (SMALL.contains(at(i)) || at(i).equals("with")); i--) {
      words.set(i, "");
    }
  }

  private void add(
      ConceptKind kind,
      Number low,
      @Nullable Number high,
      boolean most,
      boolean least,
      String said) {
    double scale = kind == ConceptKind.PRICE ? PAISE : kind == ConceptKind.ENGAGEMENT ? 0.01 : 1;
    double value = low.value() * scale;
    Bounds bounds;
    if (high != null) {
      // In "5-10k" the unit is meant for both.
      double upper = high.value() * scale;
      double lower = low.value() < high.value() / 999 ? value * 1000 : value;
      bounds = Bounds.between(lower, upper);
    } else if (most) {
      bounds = Bounds.atMost(value);
    } else if (least || kind == ConceptKind.RATING || kind == ConceptKind.ENGAGEMENT) {
      bounds = Bounds.atLeast(value);
    } else if (kind == ConceptKind.FOLLOWERS) {
      bounds = Bounds.atLeast(value * ABOUT);
    } else {
      bounds = Bounds.atMost(value);
    }
    concepts.add(Concept.figure(said, kind, bounds));
  }

  private static @Nullable ConceptKind counted(String word) {
    return FOLLOWERS.contains(word)
        ? ConceptKind.FOLLOWERS
        : PRICE.contains(word)
            ? ConceptKind.PRICE
            : RATING.contains(word)
                ? ConceptKind.RATING
                : ENGAGEMENT.contains(word) ? ConceptKind.ENGAGEMENT : null;
  }

  private Optional<Number> number(int at) {
    String word = at(at);
    boolean rupees = word.startsWith("₹") || word.startsWith("rs") || word.startsWith("inr");
    int start = at;
    if (PRICE.contains(word) && !at(at + 1).isEmpty()) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(word);
    if (!number.matches()) {
      return Optional.empty();
    }
    double value = Double.parseDouble(number.group(1).replace(",", ""));
    Double unit = number.group(2) == null ? null : UNITS.get(number.group(2));
    int end = start + 1;
    boolean plus = number.group(3) != null;
    if (unit == null && UNITS.containsKey(at(end))) {
      unit = UNITS.get(at(end));
      end++;
    }
    if (at(end).equals("+")) {
      plus = true;
      end++;
    }
    boolean before = start > 0 && (at(start - 1).equals("₹") || at(start - 1).equals("rs"));
    return Optional.of(
        new Number(unit == null ? value : value * unit, end, plus, rupees || before, unit != null));
  }

  private String at(int index) {
    return index >= 0 && index < words.size() ? words.get(index) : "";
  }

  /**
   * Splits what is written together: {@code 10k-50k}, {@code 50k+}, {@code 5000/-}, {@code <5k}.
   */
  static List<String> split(String word) {
    Matcher range = RANGE.matcher(word);
    if (range.matches() && Character.isDigit(range.group(2).replaceAll("^[₹rs.]+", "").charAt(0))) {
      return List.of(range.group(1), "-", range.group(2));
    }
    if (word.length() > 1 && (word.charAt(0) == '<' || word.charAt(0) == '>')) {
      return List.of(word.substring(0, 1), word.substring(1));
    }
    if (word.endsWith("%") && word.length() > 1) {
      return List.of(word.substring(0, word.length() - 1), "%");
    }
    if (NUMBER.matcher(word).matches()) {
      return List.of(word);
    }
    return List.of();
  }
}
