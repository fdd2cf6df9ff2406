package io.crewcall.platform.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.crewcall.contracts.Money;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.web.StrictJson;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class MergePatchTest {
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();
  private static final JsonMapper JSON = mapper();

  private final Sample current =
      new Sample("Asha", "Editor", List.of("hi", "en"), Money.inr(500), 3);

  record Sample(
      @NotNull @Size(max = 5) String name,
      @Nullable String bio,
      List<String> languages,
      @Nullable Money price,
      int slots) {}

  private static JsonMapper mapper() {
    AtomicReference<JsonMapper> built = new AtomicReference<>();
    JsonMapper.Builder builder = JsonMapper.builder();
    new StrictJson().customize(builder);
    built.set(builder.addModule(new MergePatchModule(built::get, () -> VALIDATOR)).build());
    return built.get();
  }

  private static MergePatch<Sample> patch(String json) {
    return JSON.readValue(json, new TypeReference<MergePatch<Sample>>() {});
  }

  @Test
  void absentMembersKeepTheirValue() {
    assertThat(patch("{}").applyTo(current)).isEqualTo(current);
  }

  @Test
  void nullClearsAndAValueReplaces() {
    assertThat(patch("{\"bio\":null,\"name\":\"Ravi\",\"languages\":[\"ta\"]}").applyTo(current))
        .isEqualTo(new Sample("Ravi", null, List.of("ta"), Money.inr(500), 3));
  }

  @Test
  void objectsAreMergedMemberByMember() {
    assertThat(patch("{\"price\":{\"amount\":900}}").applyTo(current).price())
        .isEqualTo(Money.inr(900));
  }

  @Test
  void clearingWhatMustBeThereIsRefused() {
    assertThatExceptionOfType(ConstraintViolationException.class)
        .isThrownBy(() -> patch("{\"name\":null}").applyTo(current));
    assertThatExceptionOfType(ConstraintViolationException.class)
        .isThrownBy(() -> patch("{\"name\":\"too long\"}").applyTo(current));
    assertRefused("{\"slots\":null}", "INVALID_VALUE");
  }

  @Test
  void wrongTypesAndUnknownMembersAreRefused() {
    assertRefused("{\"slots\":\"3\"}", "INVALID_VALUE");
    assertRefused("{\"slots\":1.5}", "INVALID_VALUE");
    assertRefused("{\"name\":5}", "INVALID_VALUE");
    assertRefused("{\"owner\":\"me\"}", "UNKNOWN_PROPERTY");
    assertRefused("{\"price\":{\"amount\":-1}}", "INVALID_VALUE");
    assertRefused("{\"name\":\"a\\u0000b\"}", "INVALID_VALUE");
  }

  @Test
  void onlyAnObjectIsAPatch() {
    assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> patch("[1]"));
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> patch("{\"bio\":1,\"bio\":2}"));
  }

  @Test
  void tellsWhatItMentions() {
    assertThat(patch("{\"bio\":null}").mentions("bio")).isTrue();
    assertThat(patch("{\"bio\":null}").mentions("name")).isFalse();
  }

  private void assertRefused(String json, String code) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> patch(json).applyTo(current))
        .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo(code))
        .satisfies(refused -> assertThat(refused.problem().status().value()).isEqualTo(400));
  }
}
