package io.crewcall.user.notification.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.gig.TestimonialState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Whoever adds a type of event to a contract decides here whether somebody is told of it: the rules
 * of a topic are for all its types.
 */
class NotificationRulesTest {

  static List<Arguments> topics() {
    return List.of(
        Arguments.of(ApplicationState.class, ApplicationEventListener.RULES),
        Arguments.of(InvitationState.class, InvitationEventListener.RULES),
        Arguments.of(EngagementState.class, EngagementEventListener.RULES),
        Arguments.of(ReviewState.class, ReviewEventListener.RULES),
        Arguments.of(TestimonialState.class, TestimonialEventListener.RULES),
        Arguments.of(TeamInvitationState.class, TeamInvitationEventListener.RULES),
        Arguments.of(AccountState.class, RolesChangedEventListener.RULES));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyTypeOfTheContractIsDecidedAbout(
      Class<? extends AggregateState> state, NotificationRules<?> rules) throws IOException {
    assertThat(rules.types()).containsExactlyInAnyOrderElementsOf(documented(state));
  }

  /** As in {@code Types (ce_type): review.revealed, review.replied}. */
  private static List<String> documented(Class<? extends AggregateState> state) throws IOException {
    Map<String, Object> document =
        new Yaml()
            .load(
                Files.readString(
                    Path.of(System.getProperty("crewcall.root"), "docs", "asyncapi.yaml")));
    String name = state.getSimpleName().replace("State", "");
    String description = text(document, "components", "messages", name, "description");
    assertThat(description).startsWith("Types (ce_type): ");
    return List.of(description.substring("Types (ce_type): ".length()).split(",\\s*"));
  }

  private static String text(Map<String, Object> document, String... path) {
    Object node = document;
    for (String name : path) {
      node = ((Map<?, ?>) node).get(name);
    }
    return (String) node;
  }
}
