package io.crewcall.search.understanding;

import io.crewcall.search.text.FoldedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Forms of one word or phrase that mean the same. */
final class WordForms {
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");

  /** A craft, who practises it, and what they do. */
  private static final List<List<String>> CRAFTS =
      List.of(
          List.of("photography", "photographer"),
          List.of("videography", "videographer"),
          List.of("cinematography", "cinematographer"),
          List.of("choreography", "choreographer"),
          List.of("editing", "editor", "edit"),
          List.of("writing", "writer"),
          List.of("scripting", "scripter"),
          List.of("design", "designer", "designing"),
          List.of("animation", "animator"),
          List.of("illustration", "illustrator"),
          List.of("composition", "composer", "composing"),
          List.of("production", "producer", "producing"),
          List.of("direction", "director", "directing"),
          List.of("styling", "stylist"),
          List.of("modelling", "model", "modeling"),
          List.of("acting", "actor", "actress"),
          List.of("singing", "singer"),
          List.of("dance", "dancer", "dancing"),
          List.of("grading", "grader"),
          List.of("mixing", "mixer"),
          List.of("recording", "recordist", "recorder"),
          List.of("dubbing", "dubber"),
          List.of("retouching", "retoucher"),
          List.of("lighting", "lighter"),
          List.of("hosting", "host"),
          List.of("supervision", "supervisor"),
          List.of("scouting", "scout"),
          List.of("management", "manager"),
          List.of("pulling", "puller"),
          List.of("operation", "operator"),
          List.of("narration", "narrator"));

  /** Spellings of one word, mostly of Hindi in Latin letters. */
  private static final Map<String, String> VARIANTS =
      Map.ofEntries(
          Map.entry("wali", "wala"),
          Map.entry("wale", "wala"),
          Map.entry("waala", "wala"),
          Map.entry("waali", "wala"),
          Map.entry("waale", "wala"),
          Map.entry("vala", "wala"),
          Map.entry("vali", "wala"),
          Map.entry("वाली", "वाला"),
          Map.entry("वाले", "वाला"),
          Map.entry("shadi", "shaadi"),
          Map.entry("shaddi", "shaadi"),
          Map.entry("vdo", "video"),
          Map.entry("vedio", "video"),
          Map.entry("foto", "photo"),
          Map.entry("pic", "photo"),
          Map.entry("pics", "photo"),
          Map.entry("colour", "color"),
          Map.entry("gaane", "gaana"),
          Map.entry("gana", "gaana"),
          Map.entry("gaanewala", "gaanawala"),
          Map.entry("sikhana", "sikhane"),
          Map.entry("sikhaane", "sikhane"),
          Map.entry("banaane", "banane"));

  private WordForms() {}

  /** The words of a text, folded, without plural endings. */
  static List<String> words(String text) {
    return GAPS.splitAsStream(FoldedText.fold(text).replace("&", " and ").replace("'s ", " "))
        .filter(word -> !word.isEmpty())
        .map(WordForms::singular)
        .toList();
  }

  /** What all spellings of a phrase have in common. */
  static String key(List<String> words) {
    return String.join("", words);
  }

  /** The keys of a phrase and of its other forms. */
  static List<String> keys(String phrase) {
    List<List<String>> forms = new ArrayList<>();
    forms.add(words(phrase));
    for (int i = 0; i < forms.getFirst().size(); i++) {
      String word = forms.getFirst().get(i);
      for (List<String> craft : CRAFTS) {
        if (craft.contains(word)) {
          for (List<String> form : List.copyOf(forms)) {
            for (String other : craft) {
              List<String> changed = new ArrayList<>(form);
              changed.set(i, other);
              forms.add(changed);
            }
          }
        }
      }
    }
    return forms.stream().map(WordForms::key).filter(key -> !key.isEmpty()).distinct().toList();
  }

  static String singular(String written) {
    String word = VARIANTS.getOrDefault(written, written);
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural =
        word.length() > 3
            && word.endsWith("s")
            && Arrays.asList("ss", "us", "is", "as").stream().noneMatch(word::endsWith);
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
