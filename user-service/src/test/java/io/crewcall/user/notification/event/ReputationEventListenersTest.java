package io.crewcall.user.notification.event;

import static io.crewcall.user.notification.preference.NotificationType.OWNERSHIP_OFFERED;
import static io.crewcall.user.notification.preference.NotificationType.REVIEWED;
import static io.crewcall.user.notification.preference.NotificationType.ROLES_CHANGED;
import static io.crewcall.user.notification.preference.NotificationType.TEAM_INVITED;
import static io.crewcall.user.notification.preference.NotificationType.TESTIMONIAL_ASKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountStateBuilder;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.contracts.gig.TestimonialState;
import io.crewcall.user.notification.NotificationServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What events about accounts, reviews, teams and testimonials become, from Kafka to the inbox. */
class ReputationEventListenersTest extends NotificationServiceTest {

  @Test
  void rolesThatChangedAreToldToTheirOwner() {
    UUID id = person("Asha");

    events.publish(
        "account.roles-changed",
        id,
        1,
        AccountStateBuilder.builder()
            .accountId(id)
            .handle("p_" + id.toString().substring(0, 8))
            .displayName("Asha")
            .roles(Set.of(Role.CREATIVE, Role.BRAND))
            .active(true)
            .registeredAt(in(Duration.ZERO))
            .build());

    awaitNewest(id, ROLES_CHANGED);
    await()
        .untilAsserted(() ->
            assertThat(as(id).get("/api/v1/users/me").body().get("roles").toString())
                .contains("BRAND"));
  }

  @Test
  void aReviewIsNewsFromItsRevealOnAndWithoutItsWords() {
    UUID author = person("Hira");
    UUID subject = stranger();
    GigFacts facts = new GigFacts(events, author, in(Duration.ofDays(9)));
    UUID engagement = UUID.randomUUID();

    facts.review(engagement, author, subject, "revealed", false);
    facts.review(engagement, author, subject, "held", false);
    facts.review(engagement, author, subject, "revealed", true);

    JsonNode told = awaitNewest(subject, REVIEWED);
    assertThat(told.at("/person/rating").isNull()).as("of the author, who has none").isTrue();
    String withoutCard = told.toString().replace(told.get("person").toString(), "");
    assertThat(withoutCard).doesNotContain("Secret words").doesNotContain("rating");
    assertThat(types(subject)).containsExactly("REVIEWED");
    assertThat(inbox(author)).isEmpty();
  }

  @Test
  void teamsAndTestimonials() {
    UUID owner = person("Olga");
    UUID invited = stranger();
    UUID brand = UUID.randomUUID();
    events.publish(
        "brand.created",
        brand,
        1,
        new BrandState(brand, "Chai & Co", "FOOD", null, null, owner, List.of()));
    events.publish(
        "team-invitation.sent", UUID.randomUUID(), 1, team(brand, invited, owner, false));
    awaitNewest(invited, TEAM_INVITED);
    events.publish("team-invitation.sent", UUID.randomUUID(), 1, team(brand, invited, owner, true));
    awaitNewest(invited, OWNERSHIP_OFFERED);
    await()
        .untilAsserted(() ->
            assertThat(inbox(invited).getFirst().get("body").asString())
                .isEqualTo("You become the owner of Chai & Co once you accept."));
    UUID testimonial = UUID.randomUUID();
    events.publish(
        "testimonial.requested",
        testimonial,
        1,
        new TestimonialState(
            testimonial,
            invited,
            owner,
            null,
            null,
            TestimonialState.Status.REQUESTED,
            in(Duration.ZERO)));
    awaitNewest(invited, TESTIMONIAL_ASKED);
  }

  private static TeamInvitationState team(UUID brand, UUID user, UUID owner, boolean handOver) {
    return new TeamInvitationState(
        UUID.randomUUID(),
        brand,
        "Chai & Co",
        user,
        owner,
        BrandState.MemberRole.MANAGER,
        handOver,
        TeamInvitationState.Status.SENT,
        in(Duration.ZERO),
        in(Duration.ofDays(7)),
        null);
  }
}
