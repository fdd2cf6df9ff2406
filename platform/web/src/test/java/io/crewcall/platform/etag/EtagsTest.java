package io.crewcall.platform.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EtagsTest {

  @Test
  void composedTagsChangeWithWhatIsShown() {
    assertThat(Etags.composed(3, List.of("Asha")))
        .startsWith("\"v3-")
        .isEqualTo(Etags.composed(3, List.of("Asha")))
        .isNotEqualTo(Etags.composed(3, List.of("Asha Rao")));
  }

  @Test
  void ifMatchLooksAtTheVersionAlone() {
    IfMatch composed = new IfMatch(Etags.composed(3, "a name"));
    assertThatCode(() -> composed.check(3)).doesNotThrowAnyException();
    assertThatThrownBy(() -> composed.check(30)).isInstanceOf(ProblemException.class);
    assertThatCode(() -> new IfMatch("\"v2\", \"v3\"").check(3)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new IfMatch("\"v3-\"").check(3)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> new IfMatch("v3").check(3)).isInstanceOf(ProblemException.class);
  }
}
