package io.crewcall.analytics;

import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.ApplicationStateBuilder;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementStateBuilder;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.InvitationStateBuilder;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.gig.ReviewStateBuilder;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.RequestStatements;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Ground of the tests through events and HTTP: the service on a real database and broker. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "crewcall.analytics.sample-every=1h",
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else"
    })
@RealServers(sharedContext = true)
@Import(RequestStatements.class)
public abstract class AnalyticsServiceTest {
  /** What metrics.md grants. */
  protected static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @Autowired protected TestHttp http;
  @Autowired protected TestEvents events;
  @Autowired protected RequestStatements statements;

  /** Tells of a new user, as user-service would. */
  protected UUID newUser(Role... roles) {
    UUID id = UUID.randomUUID();
    events.publish("user.created", id, 0, user(id, true, null, roles));
    return id;
  }

  protected static UserState user(UUID id, boolean active, UserState.Away away, Role... roles) {
    return UserStateBuilder.builder()
        .userId(id)
        .handle("handle_" + id.toString().substring(0, 8))
        .displayName("Asha")
        .bio("bio")
        .languages(List.of())
        .roles(Set.of(roles))
        .away(away)
        .createdAt(NOW)
        .active(active)
        .build();
  }

  /** An engagement between two, started five days ago, as it goes on. */
  protected class Engagement {
    public final UUID id = UUID.randomUUID();
    public final UUID gigId = UUID.randomUUID();
    public final UUID gigRoleId = UUID.randomUUID();
    private final UUID hirer;
    private final UUID worker;
    private final Money fee;
    private long version;

    public Engagement(UUID hirer, UUID worker, long rupees) {
      this.hirer = hirer;
      this.worker = worker;
      this.fee = Money.inr(rupees * 100);
    }

    public EngagementState state(EngagementState.Status status, EngagementState.Fault fault) {
      boolean delivered = status != EngagementState.Status.ACTIVE;
      boolean completed = status == EngagementState.Status.COMPLETED;
      return EngagementStateBuilder.builder()
          .engagementId(id)
          .gigId(gigId)
          .gigRoleId(gigRoleId)
          .applicationId(UUID.randomUUID())
          .depth(1)
          .hirerId(hirer)
          .workerId(worker)
          .profession("EDITOR")
          .fee(fee)
          .agreedHours(12)
          .status(status)
          .startedAt(NOW.minus(Duration.ofDays(5)))
          .dueDate(NOW)
          .firstDeliveredAt(delivered ? NOW.minus(Duration.ofDays(1)) : null)
          .firstDueDateAtDelivery(delivered ? NOW : null)
          .completedAt(completed ? NOW : null)
          .cancelledAt(status == EngagementState.Status.CANCELLED ? NOW : null)
          .fault(fault)
          .build();
    }

    public Engagement tell(EngagementState.Status status, EngagementState.Fault fault) {
      events.publish("engagement." + status, id, version++, state(status, fault));
      return this;
    }

    public Engagement completed() {
      tell(EngagementState.Status.ACTIVE, null);
      tell(EngagementState.Status.DELIVERED, null);
      return tell(EngagementState.Status.COMPLETED, null);
    }

    public void reviewed(int rating) {
      UUID review = UUID.randomUUID();
      events.publish("review.revealed", review, 3, review(review, rating, true));
    }

    public ReviewState review(UUID review, int rating, boolean visible) {
      return ReviewStateBuilder.builder()
          .reviewId(review)
          .engagementId(id)
          .authorId(hirer)
          .subjectId(worker)
          .subjectSide("WORKER")
          .rating(rating)
          .text("Fine work")
          .skills(List.of("editing"))
          .fee(fee.amount())
          .revealedAt(NOW)
          .visible(visible)
          .build();
    }
  }

  protected static ApplicationState application(UUID id, UUID gig, UUID applicant, UUID hirer) {
    return ApplicationStateBuilder.builder()
        .applicationId(id)
        .gigId(gig)
        .gigRoleId(UUID.randomUUID())
        .applicantId(applicant)
        .hirerId(hirer)
        .proposedFee(Money.inr(100))
        .status(ApplicationState.Status.APPLIED)
        .gigDeadline(NOW.plus(Duration.ofDays(3)))
        .appliedAt(NOW)
        .build();
  }

  protected static GigState gig(UUID id, UUID role, UUID creator) {
    return GigStateBuilder.builder()
        .gigId(id)
        .creatorId(creator)
        .depth(1)
        .title("Edit a reel")
        .description("Long text")
        .type(GigState.Type.CREW_HIRE)
        .status(GigState.Status.OPEN)
        .roles(
            List.of(
                new GigState.RoleState(
                    role, "EDITOR", List.of("editing", "premiere"), 2, 0, Money.inr(50_000))))
        .remote(true)
        .deadline(NOW.plus(Duration.ofDays(3)))
        .createdAt(NOW)
        .publishedAt(NOW)
        .build();
  }

  protected static InvitationState invitation(UUID id, UUID user, Instant sentAt) {
    return InvitationStateBuilder.builder()
        .invitationId(id)
        .gigId(UUID.randomUUID())
        .gigRoleId(UUID.randomUUID())
        .userId(user)
        .fromUserId(UUID.randomUUID())
        .status(InvitationState.Status.ACCEPTED)
        .sentAt(sentAt)
        .answeredAt(sentAt.plusSeconds(3600))
        .build();
  }

  protected static Figure noFigure() {
    return new Figure(null, 0, "P90D", "SELF_DECLARED", NOW, 1);
  }

  protected RestTestClient.ResponseSpec get(UUID caller, String path, Object... variables) {
    RestTestClient client = caller == null ? http.anonymous() : http.as(caller);
    return client.get().uri(path, variables).exchange();
  }

  protected static JsonNode body(RestTestClient.ResponseSpec answer) {
    return answer.returnResult(JsonNode.class).getResponseBody();
  }

  protected JsonNode own(UUID user) {
    return body(get(user, "/api/v1/analytics/users/me").expectStatus().isOk());
  }

  protected JsonNode metrics(UUID user) {
    return body(get(null, "/api/v1/scorecards/{id}", user).expectStatus().isOk()).get("metrics");
  }

  /** Waits until a user's own record is as it should be. */
  protected void awaitOwn(UUID user, Consumer<JsonNode> assertion) {
    await().untilAsserted(() -> assertion.accept(own(user)));
  }
}
