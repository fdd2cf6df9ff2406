package io.crewcall.local.demo.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes texts of rules, each with several ways to say it. No text is made twice before all are
 * made, and hardly a sentence soon again: what was said before is drawn anew. The same draws in the
 * same order make the same texts.
 */
public final class Grammar {
  private static final String BUNDLED = "/demo/texts.txt";
  private static final Pattern PLACE = Pattern.compile("\\{(\\$?[A-Za-z0-9.]+)}");
  private static final Pattern SENTENCE_START = Pattern.compile("(^|[.?!] )(\\p{Ll})");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!]) ");
  private static final int TRIES = 400;
  private static final int FEWEST_TRIES = 8;

  /** After so many others a sentence may come again: nobody sees the two side by side. */
  private static final int IN_SIGHT = 1_500;

  private final Map<String, List<List<Part>>> rules;
  private final Map<String, Integer> patience = new HashMap<>();
  private final Set<String> repeating = new HashSet<>();
  private final Set<String> texts = new HashSet<>();
  private final LinkedHashSet<String> inSight = new LinkedHashSet<>();

  private Grammar(Map<String, List<List<Part>>> rules) {
    this.rules = rules;
  }

  /** A piece of a way to say something. */
  private record Part(Kind kind, String text) {
    private enum Kind {
      WORDS,
      RULE,
      FACT
    }
  }

  /** The rules in the program's resources. */
  public static Grammar bundled() {
    try (InputStream text = Grammar.class.getResourceAsStream(BUNDLED)) {
      if (text == null) {
        throw new IllegalStateException("no resource " + BUNDLED);
      }
      return of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Rules as they are written: a name in brackets, then a line for each way to say it. */
  public static Grammar of(String text) {
    Map<String, List<List<Part>>> rules = new HashMap<>();
    List<List<Part>> ways = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("[") && line.endsWith("]")) {
        ways = rules.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        ways.add(parts(line.strip()));
      }
    }
    return new Grammar(rules);
  }

  private static List<Part> parts(String way) {
    List<Part> parts = new ArrayList<>();
    Matcher place = PLACE.matcher(way);
    int from = 0;
    while (place.find()) {
      parts.add(new Part(Part.Kind.WORDS, way.substring(from, place.start())));
      String name = place.group(1);
      parts.add(
          name.startsWith("$")
              ? new Part(Part.Kind.FACT, name.substring(1))
              : new Part(Part.Kind.RULE, name));
      from = place.end();
    }
    parts.add(new Part(Part.Kind.WORDS, way.substring(from)));
    return parts;
  }

  /**
   * A text that was not made before, of sentences that were not lately. A rule that has said all it
   * can in so many words begins to repeat itself.
   *
   * @param facts what the rules call by {@code {$name}}; {@code {$Name}} begins with a capital
   */
  public String text(String rule, Random random, Map<String, String> facts) {
    int fresh = patience.getOrDefault(rule, TRIES);
    int all = fresh + (repeating.contains(rule) ? FEWEST_TRIES : TRIES);
    String text = "";
    for (int i = 0; i < all; i++) {
      text = one(rule, random, facts);
      List<String> sentences = Arrays.asList(SENTENCE_END.split(text));
      // Where a rule has little to say, at least the whole is new.
      boolean wanted = i >= fresh || sentences.stream().noneMatch(inSight::contains);
      if (wanted && texts.add(text)) {
        sentences.forEach(this::remember);
        if (i >= fresh) {
          patience.put(rule, Math.max(FEWEST_TRIES, fresh / 2));
        }
        return capitalised(text);
      }
    }
    repeating.add(rule);
    return capitalised(text);
  }

  private void remember(String sentence) {
    inSight.addLast(sentence);
    if (inSight.size() > IN_SIGHT) {
      inSight.removeFirst();
    }
  }

  private String one(String rule, Random random, Map<String, String> facts) {
    StringBuilder text = new StringBuilder();
    append(text, rule, random, facts, new HashSet<>());
    return text.toString();
  }

  private void append(
      StringBuilder text,
      String rule,
      Random random,
      Map<String, String> facts,
      Set<List<Part>> said) {
    for (Part part : way(rule, random, said)) {
      switch (part.kind()) {
        case WORDS -> text.append(part.text());
        case FACT -> text.append(fact(part.text(), facts));
        case RULE -> append(text, part.text(), random, facts, said);
      }
    }
  }

  /** One way; words that were said in this text only when others are hard to find. */
  private List<Part> way(String rule, Random random, Set<List<Part>> said) {
    List<List<Part>> ways = rules.get(rule);
    if (ways == null) {
      throw new IllegalStateException("no rule " + rule);
    }
    List<Part> way = ways.get(random.nextInt(ways.size()));
    for (int i = 0; i < FEWEST_TRIES && way.size() == 1 && !said.add(way); i++) {
      way = ways.get(random.nextInt(ways.size()));
    }
    return way;
  }

  private static String fact(String name, Map<String, String> facts) {
    String plain = facts.get(name);
    if (plain != null) {
      return plain;
    }
    String small = facts.get(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    if (small == null) {
      throw new IllegalStateException("no fact " + name);
    }
    return small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
  }

  private static String capitalised(String text) {
    return SENTENCE_START
        .matcher(text)
        .replaceAll(start -> start.group(1) + start.group(2).toUpperCase(Locale.ROOT));
  }
}
