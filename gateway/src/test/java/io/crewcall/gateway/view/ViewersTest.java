package io.crewcall.gateway.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewersTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-30");
  private static final String WHO = "address 192.0.2.7 Firefox";

  private final Viewers viewers = new Viewers("a secret of all instances".getBytes(UTF_8));

  @Test
  void aViewerIsTheSameForADayAtEachInstanceAndSomebodyElseOnAnother() {
    Viewers elsewhere = new Viewers("a secret of all instances".getBytes(UTF_8));
    UUID viewer = viewers.viewer(DAY, WHO);
    assertThat(elsewhere.viewer(DAY, WHO)).isEqualTo(viewer);
    assertThat(viewers.viewer(DAY.plusDays(1), WHO)).isNotEqualTo(viewer);
    assertThat(viewers.viewer(DAY, WHO + "x")).isNotEqualTo(viewer);
  }

  @Test
  void withoutTheSecretAddressesCannotBeTriedOut() {
    Viewers guessing = new Viewers("another secret".getBytes(UTF_8));
    assertThat(guessing.viewer(DAY, WHO)).isNotEqualTo(viewers.viewer(DAY, WHO));
  }

  @Test
  void theEventIsTheSameForEachViewOfADay() {
    UUID profile = UUID.randomUUID();
    UUID viewer = viewers.viewer(DAY, WHO);
    assertThat(viewers.event(DAY, viewer, profile)).isEqualTo(viewers.event(DAY, viewer, profile));
    assertThat(viewers.event(DAY, viewer, UUID.randomUUID()))
        .isNotEqualTo(viewers.event(DAY, viewer, profile));
  }
}
