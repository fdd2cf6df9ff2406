package io.crewcall.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class PersonalDataDeclaredTest {
  private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
  private final PersonalDataDeclared rule = new PersonalDataDeclared(beans);

  @Test
  void whoForgetsDoesNotStart() {
    assertThatThrownBy(rule::afterSingletonsInstantiated)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PersonalData.none(reason)");
  }

  @Test
  void whoHoldsNothingSaysWhy() {
    beans.registerSingleton("none", PersonalData.none("keeps only counters"));
    assertThatCode(rule::afterSingletonsInstantiated).doesNotThrowAnyException();
    assertThatThrownBy(() -> PersonalData.none(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
