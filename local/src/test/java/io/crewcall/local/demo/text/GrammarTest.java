package io.crewcall.local.demo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrammarTest {
  private static final String RULES =
      """
      # A comment.
      [greeting]
      hello {$name}. {wish}

      [wish]
      good morning
      good {time}

      [time]
      night
      """;

  @Test
  void rulesAndFactsAreFilledIn() {
    String text = Grammar.of(RULES).text("greeting", new Random(1), Map.of("name", "Asha"));

    assertThat(text).matches("Hello Asha\\. Good (morning|night)");
  }

  @Test
  void aFactBeginsWithACapitalWhereItsNameDoes() {
    Grammar grammar = Grammar.of("[title]\n{$Product} and {$product}\n");

    assertThat(grammar.text("title", new Random(1), Map.of("product", "the mat")))
        .isEqualTo("The mat and the mat");
  }

  @Test
  void noTextIsMadeTwiceBeforeAllAreMade() {
    Grammar grammar = Grammar.of(RULES);
    Random random = new Random(1);

    String first = grammar.text("wish", random, Map.of());
    String second = grammar.text("wish", random, Map.of());
    assertThat(second).isNotEqualTo(first);
    assertThat(grammar.text("wish", random, Map.of())).isIn(first, second);
  }

  @Test
  void theSameDrawsMakeTheSameTexts() {
    assertThat(Grammar.of(RULES).text("wish", new Random(7), Map.of()))
        .isEqualTo(Grammar.of(RULES).text("wish", new Random(7), Map.of()));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> Grammar.of("[a]\n{b}\n").text("a", new Random(1), Map.of()))
        .hasMessageContaining("no rule b");
    assertThatThrownBy(() -> Grammar.of("[a]\n{$b}\n").text("a", new Random(1), Map.of()))
        .hasMessageContaining("no fact b");
  }
}
