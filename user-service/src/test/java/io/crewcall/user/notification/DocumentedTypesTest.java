package io.crewcall.user.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.user.notification.preference.NotificationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of docs/notifications.md says what the code does. */
class DocumentedTypesTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|[^|]+\\| ([A-Z]+) \\| (yes|no) \\|$");

  @Test
  void everyTypeIsDocumentedWithItsDefaults() throws IOException {
    Matcher rows =
        ROW.matcher(
            Files.readString(
                Path.of(System.getProperty("crewcall.root"), "docs", "notifications.md")));

    List<String> documented =
        rows.results().map(row -> row.group(1) + row.group(2) + row.group(3)).toList();

    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(NotificationType.values())
                .map(type ->
                    type.name() + type.defaults().mail() + (type.defaults().push() ? "yes" : "no"))
                .toList());
  }

  @ParameterizedTest
  @EnumSource(NotificationType.class)
  void everyTypeHasItsTexts(NotificationType type) {
    NotificationText text = NotificationText.of(type, "asha {gig}", "Monsoon", Instant.EPOCH);

    assertThat(text.title() + text.body()).doesNotContain("{who}", "{brand}", "{due}");
    assertThat(text.body()).matches("[A-Z“].*\\.");
  }
}
