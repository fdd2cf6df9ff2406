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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes texts of rules, each with several ways to say it. No text is made twice, and hardly a
 * sentence soon again: what was said before is drawn anew. The same draws in the same order make
 * the same texts.
 */
public final class Grammar {
  private static final String BUNDLED = "/demo/texts.txt";
  private static final Pattern PLACE = Pattern.compile("\\{(\\$?[A-Za-z0-9.]+)}");
  private static final Pattern SENTENCE_START = Pattern.compile("(^|[.?!] )(\\p{Ll})");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!]) ");
  private static final int TRIES = 400;

  /** After so many others a sentence may come again: nobody sees the two side by side. */
  private static final int IN_SIGHT = 1_500;

  private final Map<String, List<String>> rules;
  private final Set<String> texts = new HashSet<>();
  private final LinkedHashSet<String> inSight = new LinkedHashSet<>();

  private Grammar(Map<String, List<String>> rules) {
    this.rules = rules;
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
    Map<String, List<String>> rules = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("[") && line.endsWith("]")) {
        lines = rules.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(line.strip());
      }
    }
    return new Grammar(rules);
  }

  /**
   * A text that was not made before, of sentences that were not lately.
   *
   * @param facts what the rules call by {@code {$name}}; {@code {$Name}} begins with a capital
   * @throws IllegalStateException when the rule has no more to say
   */
  public String text(String rule, Random random, Map<String, String> facts) {
    for (int i = 0; i < 2 * TRIES; i++) {
      String text = capitalised(expand("{" + rule + "}", random, facts));
      List<String> sentences = Arrays.asList(SENTENCE_END.split(text));
      // Where a rule has little to say, at least the whole is new.
      boolean fresh = i >= TRIES || sentences.stream().noneMatch(inSight::contains);
      if (fresh && texts.add(text)) {
        sentences.forEach(this::remember);
        return text;
      }
    }
    throw new IllegalStateException(rule + " has nothing new to say after " + texts.size());
  }

  private void remember(String sentence) {
    inSight.addLast(sentence);
    if (inSight.size() > IN_SIGHT) {
      inSight.removeFirst();
    }
  }

  private String expand(String text, Random random, Map<String, String> facts) {
    return PLACE
        .matcher(text)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(part(found, random, facts)));
  }

  private String part(MatchResult found, Random random, Map<String, String> facts) {
    String name = found.group(1);
    if (name.startsWith("$")) {
      return fact(name.substring(1), facts);
    }
    List<String> ways = rules.get(name);
    if (ways == null) {
      throw new IllegalStateException("no rule " + name);
    }
    return expand(ways.get(random.nextInt(ways.size())), random, facts);
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
