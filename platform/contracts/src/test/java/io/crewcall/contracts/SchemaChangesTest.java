package io.crewcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemaChangesTest {
  enum Mood {
    GOOD,
    BAD
  }

  enum MoreMoods {
    GOOD,
    BAD,
    UGLY
  }

  record Part(String name) {}

  record Before(UUID id, @Nullable String note, int count, Mood mood, List<Part> parts) {}

  record Added(
      UUID id,
      @Nullable String note,
      int count,
      MoreMoods mood,
      List<Part> parts,
      @Nullable Set<String> tags,
      long views) {}

  record AddedRequired(
      UUID id, @Nullable String note, int count, Mood mood, List<Part> parts, List<String> tags) {}

  record WithNullables(@Nullable Part part, @Nullable Mood mood) {}

  record WithoutNullables(Part part, Mood mood) {}

  record OtherNullables(@Nullable OtherPart part, @Nullable MoreMoods mood) {}

  record Removed(UUID id, int count, Mood mood, List<Part> parts) {}

  record OtherType(UUID id, @Nullable String note, String count, Mood mood, List<Part> parts) {}

  record OtherFormat(String id, @Nullable String note, long count, Mood mood, List<Part> parts) {}

  record NowNullable(
      @Nullable UUID id, @Nullable String note, int count, Mood mood, List<Part> parts) {}

  record OtherPart(String title) {}

  record OtherItems(UUID id, @Nullable String note, int count, Mood mood, List<OtherPart> parts) {}

  @Test
  void allowsAdditions() {
    assertThat(breaking(Before.class, Before.class)).isEmpty();
    assertThat(breaking(Before.class, Added.class)).isEmpty();
  }

  @Test
  void seesWhatBreaksReaders() {
    assertThat(breaking(Before.class, Removed.class)).containsExactly("$.note is gone");
    assertThat(breaking(Before.class, AddedRequired.class))
        .singleElement()
        .asString()
        .contains("tags");
    assertThat(breaking(Before.class, OtherType.class)).hasSizeGreaterThanOrEqualTo(1);
    assertThat(breaking(Before.class, OtherFormat.class)).hasSize(2);
    assertThat(breaking(Before.class, NowNullable.class)).containsExactly("$.id may be null now");
    assertThat(breaking(Before.class, OtherItems.class)).contains("$.parts[].name is gone");
    assertThat(breaking(Added.class, Before.class)).contains("$.tags is gone", "$.views is gone");
    assertThat(breaking(Added.class, Before.class)).anyMatch(change -> change.contains("UGLY"));
  }

  @Test
  void looksIntoWhatMayBeNull() {
    assertThat(breaking(WithNullables.class, WithNullables.class)).isEmpty();
    assertThat(breaking(WithNullables.class, WithoutNullables.class)).isEmpty();
    assertThat(breaking(WithoutNullables.class, WithNullables.class))
        .containsExactly("$.mood may be null now", "$.part may be null now");
    assertThat(breaking(WithNullables.class, OtherNullables.class)).contains("$.part.name is gone");
    assertThat(breaking(OtherNullables.class, WithNullables.class))
        .anyMatch(change -> change.contains("UGLY"));
  }

  private static List<String> breaking(Class<?> stored, Class<?> present) {
    return SchemaChanges.breaking(Schemas.of(stored), Schemas.of(present));
  }
}
