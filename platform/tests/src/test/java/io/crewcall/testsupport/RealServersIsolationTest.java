package io.crewcall.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When two classes get the same context, as Spring's cache of contexts sees it. */
class RealServersIsolationTest {
  private final RealServersCustomizerFactory factory = new RealServersCustomizerFactory();

  @RealServers
  static class One {}

  @Test
  void ofAnotherClassIsAnother() {
    assertThat(customizer(RealServersTest.class)).isNotEqualTo(customizer(One.class));
  }

  @Test
  void ofSharingClassesIsTheSame() {
    assertThat(customizer(SharingA.class)).isEqualTo(customizer(SharingB.class));
    assertThat(customizer(SharingA.class)).isNotEqualTo(customizer(SharingWithSearch.class));
  }

  @Test
  void isNoneWithoutTheAnnotation() {
    assertThat(factory.createContextCustomizer(String.class, List.of())).isNull();
  }

  private Object customizer(Class<?> testClass) {
    return factory.createContextCustomizer(testClass, List.of());
  }

  @RealServers(sharedContext = true)
  static class SharingA {}

  @RealServers(sharedContext = true)
  static class SharingB {}

  @RealServers(sharedContext = true, elasticsearch = true)
  static class SharingWithSearch {}
}
