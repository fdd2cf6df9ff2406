package io.crewcall.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "PassWord1234",
        "qwertyuiop123",
        "iloveyou1234",
        "123456789012",
        "aaaaaaaaaaaa",
        "121212121212",
        "passwordpassword",
        "1qaz2wsx3edc",
        "asha@studio.example",
        "Asha.Rao.Films",
        "asharaofilms",
        "ASHA@Studio.Example",
        "asha@studio.example1",
        "asha.rao.filmsasha.rao.films",
        "asha.rao.films-asha.rao.films",
        "asha.rao.films.studio.example",
        "AshaRaoFilms & asharaofilms"
      })
  void refusesWhatIsTriedEarly(String password) {
    assertThat(rules.guessable(password, "asha@studio.example", "asha.rao.films", "Asha Rao Films"))
        .isTrue();
  }

  @Test
  void takesOthers() {
    assertThat(rules.guessable("seven green kettles", "asha@studio.example")).isFalse();
    assertThat(rules.guessable("пароль-и-чайник", "asha@studio.example")).isFalse();
    // A name in it is no harm as long as most is something else.
    assertThat(rules.guessable("asha has seven green kettles", "asha@studio.example", "asha"))
        .isFalse();
  }
}
