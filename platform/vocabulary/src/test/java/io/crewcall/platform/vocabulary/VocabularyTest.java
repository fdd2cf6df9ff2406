package io.crewcall.platform.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

  @ParameterizedTest
  @CsvSource({
    "DOP, dop",
    "  D.O.P.  , dop",
    "d o p, dop",
    "Édition vidéo, editionvideo",
    "Sound & Foley, soundandfoley",
    "ＤＯＰ, dop",
    "संपादन, संपादन"
  })
  void spellingsOfOneWordHaveOneKey(String text, String key) {
    assertThat(Slug.key(text)).isEqualTo(key);
  }

  @Test
  void aWordMeansOneThing() {
    assertThat(codes(term("editing", null, "cutting"), term("tailoring", null, "Cut-ting!")))
        .containsExactly("WORD_TAKEN");
    assertThat(codes(term("editing", null, "Editing", "e d i t i n g"))).isEmpty();
    assertThat(codes(term("editing", null, "--"))).containsExactly("WORD_EMPTY");
  }

  @Test
  void parentsAreOfferedAndNeverOnesOwn() {
    assertThat(codes(term("grip", "camera"))).containsExactly("UNKNOWN_PARENT");
    assertThat(codes(term("a", "b"), term("b", "c"), term("c", "a")))
        .containsExactly("PARENT_CYCLE", "PARENT_CYCLE", "PARENT_CYCLE");
    assertThat(codes(term("a", "a"))).containsExactly("PARENT_CYCLE");
    Term retired = new Term("camera", "Camera", null, List.of(), true);
    assertThat(codes(retired, term("grip", "camera"))).containsExactly("UNKNOWN_PARENT");
  }

  @Test
  void whatWasEditedStandsAgainstANewerFile() {
    Term edited = new Term("editing", "Film editing", "post", List.of("cutting"), false);
    Term post = new Term("post", "Post-production", null, List.of(), false);
    Vocabulary merged =
        Vocabulary.layered(
            List.of(
                term("editing", null, "montage"),
                term("tailoring", null, "cutting", "sewing"),
                // With the edit this would be a circle.
                term("post", "editing"),
                term("cutting", null),
                term("grip", "gone")),
            List.of(edited));
    assertThat(merged.terms())
        .containsExactlyInAnyOrder(
            edited,
            new Term("tailoring", "tailoring", null, List.of("sewing"), false),
            new Term("post", "post", null, List.of(), false),
            new Term("grip", "grip", null, List.of(), false));
    assertThat(merged.faults()).isEmpty();
    assertThat(Vocabulary.layered(List.of(), List.of(edited, post)).terms())
        .containsExactly(edited, post);
  }

  private static List<String> codes(Term... terms) {
    return Vocabulary.of(List.of(terms)).faults().stream().map(Vocabulary.Fault::code).toList();
  }

  private static Term term(String code, @Nullable String parent, String... aliases) {
    return new Term(code, code, parent, List.of(aliases), false);
  }
}
