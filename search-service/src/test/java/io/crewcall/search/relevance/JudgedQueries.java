package io.crewcall.search.relevance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.crewcall.contracts.creative.SkillState;
import io.crewcall.search.creator.GeneratedCreators.Creator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The judged queries: those of {@code relevance/queries.txt}, and names of generated creators. */
final class JudgedQueries {
  private static final int KEPT = 3;
  private static final int NAMES = 6;

  private final List<Creator> creators;
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<JudgedQuery> all = new ArrayList<>();

  JudgedQueries(
      List<Creator> creators, List<SkillState> taxonomy, Map<String, String> categoryParents) {
    this.creators = creators;
    for (String line : lines()) {
      String[] parts = line.split("\\|");
      Judgement judgement = new Judgement(parts[2], taxonomy, categoryParents);
      add(parts[0].strip(), parts[1].strip(), judgement.hopeless(), judgement.of(creators));
    }
    names();
  }

  List<JudgedQuery> all() {
    return all;
  }

  private void names() {
    named("name", 3, name -> name);
    named("name", 101, name -> name.toLowerCase(Locale.ROOT).replace("é", "e"));
    named("nametypo", 205, JudgedQueries::swapped);
    named("nametypo", 311, JudgedQueries::dropped);
    named("nametypo", 407, JudgedQueries::asItSounds);
    for (int i = 0; i < NAMES; i++) {
      Creator one = creators.get(500 + 41 * i);
      exactly("handle", one.handle(), one);
      exactly("handle", "@" + creators.get(900 + 37 * i).handle(), creators.get(900 + 37 * i));
    }
    creators.stream()
        .filter(one -> !one.accounts().isEmpty())
        .skip(50)
        .limit(NAMES)
        .forEach(one -> {
          exactly("handle", one.accounts().getFirst(), one);
        });
    creators.stream()
        .filter(one -> one.handle().contains("."))
        .skip(20)
        .limit(NAMES)
        .forEach(one -> {
          exactly("handle", one.handle().substring(one.handle().indexOf('.') + 1), one);
        });
  }

  /** Everybody of that name fits; who shares the surname alone does so a little. */
  private void named(String group, int from, UnaryOperator<String> written) {
    for (int i = 0; i < NAMES; i++) {
      Creator wanted = creators.get(from + 17 * i);
      add(
          group,
          written.apply(wanted.name()),
          false,
          creators.stream().mapToInt(one -> one.name().equals(wanted.name()) ? 3 : 0).toArray());
    }
  }

  private void exactly(String group, String words, Creator wanted) {
    add(
        group,
        words,
        false,
        creators.stream().mapToInt(one -> one.id().equals(wanted.id()) ? 3 : 0).toArray());
  }

  private void add(String group, String words, boolean hopeless, int[] gains) {
    int number = counts.merge(group, 1, Integer::sum);
    all.add(new JudgedQuery(group, words, number % KEPT == 0, hopeless, gains));
  }

  private static String swapped(String name) {
    int at = name.indexOf(' ') + 2;
    return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }

  private static String dropped(String name) {
    int at = name.indexOf(' ') - 2;
    return name.substring(0, at) + name.substring(at + 1);
  }

  private static String asItSounds(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("v", "w")
        .replace("ee", "i")
        .replace("sh", "s")
        .replace("oo", "u")
        .replace("th", "t")
        .replace("é", "e");
  }

  private static List<String> lines() {
    try (InputStream in = JudgedQueries.class.getResourceAsStream("/relevance/queries.txt")) {
      if (in == null) {
        throw new IllegalStateException("no queries");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
