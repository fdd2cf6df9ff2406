package io.crewcall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotReservedTest {
  private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

  private record Wish(@NotReserved String handle) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin",
        "ADMIN",
        "administrator",
        "moderator",
        "security",
        "postmaster",
        "support",
        "official",
        "crewcall",
        "crewcall_support",
        "the.crewcall",
        "Crewcall.Official",
        "crew.call",
        "cr3wcall",
        "adm1n",
        "a.d.m.i.n",
        "sup_port",
        "supp0rt",
        "5ecurity",
        "adrnin",
        "m0d3rat0r",
        "no.reply",
        "_root_"
      })
  void refusesWhatPassesForTheOperator(String handle) {
    assertThat(validator.validate(new Wish(handle))).hasSize(1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "asha.rao",
        "admin.demo",
        "adminton",
        "team.asha",
        "supportive",
        "modest",
        "callcrew",
        "crew",
        "rooted",
        "mods_and_rockers",
        "official.asha",
        "newsroom7"
      })
  void takesTheRest(String handle) {
    assertThat(validator.validate(new Wish(handle))).isEmpty();
  }
}
