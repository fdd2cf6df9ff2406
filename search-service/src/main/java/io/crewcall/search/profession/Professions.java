package io.crewcall.search.profession;

import io.crewcall.contracts.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The words people use for a profession, so that "cinematographer" finds a {@code DOP}. */
public final class Professions {
  private static final Properties WORDS = load();

  private Professions() {}

  /** The first word for it, for example {@code Director of photography}. */
  public static String label(String code) {
    return WORDS.getProperty(code, readable(code)).split(",")[0].strip();
  }

  /** The codes that have words, and what crew is in general. */
  public static Set<String> codes() {
    Set<String> codes = new TreeSet<>(WORDS.stringPropertyNames());
    codes.add(Role.CREATIVE.name());
    return codes;
  }

  /** All words for the codes, to be indexed; that somebody is crew says no craft. */
  public static String words(List<String> codes) {
    return codes.stream()
        .filter(code -> !code.equals(Role.CREATIVE.name()))
        .map(code -> WORDS.getProperty(code, readable(code)).replace(',', ' '))
        .collect(Collectors.joining(" "));
  }

  private static String readable(String code) {
    String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Properties load() {
    Properties words = new Properties();
    try (InputStream in =
        new ClassPathResource("index/professions.properties", Professions.class.getClassLoader())
            .getInputStream()) {
      words.load(in);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    return words;
  }
}
