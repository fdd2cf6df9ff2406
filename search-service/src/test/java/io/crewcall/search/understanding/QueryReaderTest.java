package io.crewcall.search.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.search.relevance.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words of a search are taken for. */
class QueryReaderTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          VocabularyTerms.of(
              VocabularyFile.all(),
              Reference.skills(
                  Path.of("../creative-service/src/main/resources/reference/taxonomy.json"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          director of photography             | PROFESSION:DOP SKILL:cinematography
          D.O.P.                              | PROFESSION:DOP SKILL:cinematography
          DOP in Bombay                       | PROFESSION:DOP SKILL:cinematography CITY:Mumbai
          thumbnail guy                       | PROFESSION:THUMBNAIL_ARTIST SKILL:thumbnail-design
          logo maker                          | SKILL:logo-design
          grafic designer                     | PROFESSION:GRAPHIC_DESIGNER SKILL:graphic-design
          fotographer                         | PROFESSION:PHOTOGRAPHER SKILL:photography
          Choreographer, Calcutta!            | PROFESSION:CHOREOGRAPHER SKILL:choreography CITY:Kolkata
          marathi scriptwriter                | LANGUAGE:mr SKILL:scriptwriting
          tamil voice over                    | LANGUAGE:ta SKILL:tamil-voice-over PROFESSION:VOICE_ARTIST SKILL:voice-over
          foodie                              | CATEGORY:food
          tech youtuber                       | CATEGORY:technology
          youtubers in delhi ncr              | PROFESSION:INFLUENCER PLATFORM:YOUTUBE CITY:NCR
          shaadi ka photographer              | SKILL:wedding-photography
          a photographer for my wedding       | SKILL:wedding-photography
          मुंबई में फोटोग्राफर                    | CITY:Mumbai PROFESSION:PHOTOGRAPHER SKILL:photography
          colour grading for my film          | SKILL:color-grading
          reel banane wali                    | SKILL:vertical-video-shooting SKILL:reel-editing SKILL:reel-direction
          """)
  void wordsAreTakenForWhatTheyMean(String words, String meanings) {
    UnderstoodQuery understood = read(words);
    assertThat(
            understood.concepts().stream()
                .flatMap(concept -> concept.meanings().stream())
                .map(meaning -> meaning.kind() + ":" + meaning.code()))
        .as(words)
        .containsExactlyInAnyOrderElementsOf(List.of(meanings.split(" ")));
    assertThat(understood.words()).as(words).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          editor under 10k                        | PRICE     | -       | 1000000
          editor under Rs 10,000                  | PRICE     | -       | 1000000
          editor below ₹5,000                     | PRICE     | -       | 500000
          editor 20 hazar tak                     | PRICE     | -       | 2000000
          editor 5000 se kam                      | PRICE     | -       | 500000
          editor between 5k and 10k               | PRICE     | 500000  | 1000000
          editor 5-10k                            | PRICE     | 500000  | 1000000
          editor budget 8000                      | PRICE     | -       | 800000
          editor 1.5 lakh rupees                  | PRICE     | -       | 15000000
          influencers with over 1 lakh followers  | FOLLOWERS | 100000  | -
          influencer 50k+ followers               | FOLLOWERS | 50000   | -
          food creators 10k-50k followers         | FOLLOWERS | 10000   | 50000
          influencers under 1m subscribers        | FOLLOWERS | -       | 1000000
          influencers with less than 5k followers | FOLLOWERS | -       | 5000
          nano influencers                        | FOLLOWERS | -       | 10000
          micro influencers                       | FOLLOWERS | 10000   | 100000
          mega influencers                        | FOLLOWERS | 1000000 | -
          editor with 4+ rating                   | RATING    | 4       | -
          influencer with 5% engagement           | ENGAGEMENT | 0.05   | -
          """)
  void figuresAreReadAsTheyAreWrittenInIndia(String words, String kind, Double least, Double most) {
    assertThat(read(words).concepts().stream().filter(concept -> concept.bounds() != null))
        .as(words)
        .singleElement()
        .satisfies(concept -> {
          assertThat(concept.kind()).hasToString(kind);
          Bounds bounds = concept.bounds();
          assertThat(bounds).isNotNull();
          assertThat(bounds.least()).isEqualTo(least);
          assertThat(bounds.most()).isEqualTo(most);
        });
    assertThat(read(words).words()).as(words).isEmpty();
  }

  @Test
  void whatIsNothingKnownStaysAWord() {
    for (String words : List.of("dentist", "plumber", "electrician", "zamora", "xqzzvwk")) {
      assertThat(read(words).words()).containsExactly(words);
      assertThat(read(words).concepts()).isEmpty();
    }
    assertThat(read("@chef.zamora_12").words()).containsExactly("@chef.zamora_12");
    assertThat(read("chef.zamora12").words()).containsExactly("chef.zamora12");
    assertThat(read("who").words()).containsExactly("who");
    assertThat(read("2d").words().size() + read("2d").concepts().size()).isEqualTo(1);
  }

  @Test
  void nothingIsReadOutOfNothing() {
    for (String words : new String[] {null, "", "  ", "*", "\"", "- -", "₹", "+", "@", "<>"}) {
      UnderstoodQuery understood = read(words);
      assertThat(understood.concepts()).as(words).isEmpty();
    }
  }

  @Test
  void theReaderCanBeCorrected() {
    QueryReader reader = new QueryReader(VOCABULARY);
    assertThat(reader.read("goa editor", Set.of("goa")).words()).containsExactly("goa");
    assertThat(reader.read("goa editor", Set.of("Goa")).concepts()).hasSize(1);
    assertThat(reader.read("under 10k", Set.of("under 10k")).concepts()).isEmpty();
  }

  @Test
  void categoriesAreThoseOfTheirOwner() {
    Path owner = Path.of("../influencer-service/src/main/resources/reference/categories.json");
    assertThat(
            VocabularyFile.all().of("category").stream()
                .flatMap(entry ->
                    Stream.concat(Stream.of(entry.code()), entry.words().stream())
                        .map(word -> entry.parent() + "/" + entry.code() + "/" + word)))
        .containsAll(Reference.categoryWords(owner));
    assertThat(VocabularyFile.all().of("category").stream().map(VocabularyFile.Entry::code))
        .containsExactlyInAnyOrderElementsOf(Reference.categories(owner));
  }

  @Test
  void skillsThatTheFilesNameAreThere() {
    assertThat(VocabularyFile.all().of("skill"))
        .allSatisfy(entry ->
            assertThat(VOCABULARY.of(ConceptKind.SKILL, entry.code()))
                .as(entry.code())
                .isNotNull());
  }

  private static UnderstoodQuery read(String words) {
    return new QueryReader(VOCABULARY).read(words, Set.of());
  }
}
