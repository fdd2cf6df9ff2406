package io.crewcall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {
  private static CommandLine parse(String... words) {
    return CommandLine.parse(List.of(words), Map.of());
  }

  @Test
  void theDefaultsAreCompactInTheForegroundWithDemoData() {
    CommandLine line = parse("up");

    assertThat(line.command()).isEqualTo("up");
    assertThat(line.detached()).isFalse();
    assertThat(line.isolated()).isFalse();
    assertThat(line.only()).isEmpty();
    assertThat(line.portOffset()).isZero();
    assertThat(line.demo()).isEqualTo(CommandLine.Demo.WHOLE);
  }

  @Test
  void optionsMayStandAnywhere() {
    CommandLine line =
        parse("-d", "up", "--isolated", "--only", "gig-service,user-service", "--port-offset=500");

    assertThat(line.command()).isEqualTo("up");
    assertThat(line.detached()).isTrue();
    assertThat(line.isolated()).isTrue();
    assertThat(line.only()).containsExactlyInAnyOrder("gig-service", "user-service");
    assertThat(line.portOffset()).isEqualTo(500);
  }

  @Test
  void theLastWordOnTheDemoDataCounts() {
    assertThat(parse("up", "--short-demo").demo()).isEqualTo(CommandLine.Demo.SHORT);
    assertThat(parse("up", "--short-demo", "--no-demo").demo()).isEqualTo(CommandLine.Demo.NONE);
  }

  @Test
  void theOffsetMayComeFromTheEnvironment() {
    Map<String, String> environment = Map.of("CREWCALL_PORT_OFFSET", "100");

    assertThat(CommandLine.parse(List.of("up"), environment).portOffset()).isEqualTo(100);
    assertThat(CommandLine.parse(List.of("up", "--port-offset", "200"), environment).portOffset())
        .isEqualTo(200);
  }

  @Test
  void mistakesAreNamed() {
    refuses("unknown option --isolatd", "up", "--isolatd");
    refuses("--only needs a value", "up", "--only");
    refuses("not many", "up", "--port-offset", "many");
    refuses("not -1", "up", "--port-offset", "-1");
    assertThatThrownBy(() -> parse("stop").name())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("takes the name of one");
  }

  private static void refuses(String message, String... words) {
    assertThatThrownBy(() -> parse(words))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }
}
