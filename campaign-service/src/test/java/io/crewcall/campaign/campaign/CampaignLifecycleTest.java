package io.crewcall.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.campaign.AtOnce;
import io.crewcall.campaign.CampaignServiceTest;
import io.crewcall.campaign.chain.ChainEventsMother;
import io.crewcall.campaign.chain.ChainEventsMother.Engagement;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.testsupport.Caller.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CampaignLifecycleTest extends CampaignServiceTest {
  private static final List<String> ACTIONS =
      List.of("edit", "launch", "pause", "resume", "complete", "cancel", "archive");

  private final UUID owner = UUID.randomUUID();
  private final UUID manager = UUID.randomUUID();
  private final UUID viewer = UUID.randomUUID();

  private UUID team() {
    return brand(
        owner(owner),
        new Member(manager, MemberRole.MANAGER),
        new Member(viewer, MemberRole.VIEWER));
  }

  /** Whatever is tried by whomever, {@code allowedActions} has said whether it will be accepted. */
  @Test
  void whatIsAllowedIsWhatIsAccepted() {
    Random random = new Random(20_261_122);
    UUID brand = team();
    List<UUID> actors = List.of(owner, manager, manager, viewer, UUID.randomUUID());
    for (int sequence = 0; sequence < 25; sequence++) {
      UUID campaign = newCampaign(brand, owner, rupees(1_000));
      Work work = new Work(brand, campaign);
      String path = CAMPAIGNS + "/" + campaign;
      for (int step = 0; step < 14; step++) {
        if (random.nextInt(4) == 0) {
          work.toggle();
        }
        UUID actor = actors.get(random.nextInt(actors.size()));
        String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        Answer before = as(actor).get(path);
        boolean allowed = before.body().path("allowedActions").toString().contains(action);
        Answer answer =
            action.equals("edit")
                ? as(actor).patch(path, Map.of("title", "Step " + step), "*")
                : as(actor).post(path + "/" + action);
        assertThat(answer.status() == 200)
            .as("%s of %s as %s: %s", action, before.raw().body(), actor, answer.raw().body())
            .isEqualTo(allowed);
        if (!allowed) {
          assertThat(answer.status()).isIn(403, 404, 409);
        }
      }
    }
  }

  /** One engagement under the campaign that begins, and is settled at the next call. */
  private final class Work {
    private final ChainEventsMother.Engagement engagement;
    private long version;

    Work(UUID brand, UUID campaign) {
      engagement =
          ChainEventsMother.engagement(
              ChainEventsMother.gig(owner, brand, campaign, rupees(10)).data(),
              UUID.randomUUID(),
              rupees(10));
    }

    void toggle() {
      Engagement next = version % 2 == 0 ? engagement : engagement.is(Status.COMPLETED);
      events.publish(next.event(version));
      await()
          .until(() ->
              count(
                      "select count(*) from engagement_replica where engagement_id = :id"
                          + " and version = "
                          + version,
                      engagement.id())
                  == 1);
      version++;
    }
  }

  @Test
  void openWorkHoldsCompletionAndCancellationBack() {
    UUID brand = team();
    UUID campaign = newCampaign(brand, owner, rupees(1_000));
    String path = CAMPAIGNS + "/" + campaign;
    as(owner).post(path + "/launch");
    Work work = new Work(brand, campaign);
    work.toggle();
    assertThat(as(owner).get(path).body().get("allowedActions").toString())
        .isEqualTo("[\"edit\",\"pause\"]");
    assertThat(as(owner).post(path + "/complete").code()).isEqualTo("ENGAGEMENTS_OPEN");
    assertThat(as(owner).post(path + "/cancel").code()).isEqualTo("ENGAGEMENTS_OPEN");
    work.toggle();
    Answer completed = as(owner).post(path + "/complete");
    assertThat(completed.status()).isEqualTo(200);
    assertThat(completed.body().get("allowedActions").toString()).isEqualTo("[\"archive\"]");
    assertThat(completed.body().at("/committed/amount").asLong()).isEqualTo(1_000);
    assertThat(completed.body().at("/completed/amount").asLong()).isEqualTo(1_000);
  }

  @Test
  void ofSeveralLaunchesAtOnceOneWins() throws Exception {
    UUID brand = team();
    for (int round = 0; round < 20; round++) {
      UUID campaign = newCampaign(brand, owner, rupees(1));
      String launch = CAMPAIGNS + "/" + campaign + "/launch";
      List<Answer> answers =
          AtOnce.run(
              () -> as(owner).post(launch),
              () -> as(manager).post(launch),
              () -> as(owner).post(launch),
              () -> as(manager).post(launch));
      assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
      assertThat(answers).extracting(Answer::status).filteredOn(s -> s == 409).hasSize(3);
    }
    assertThat(
            events.all(CampaignState.class).stream()
                .filter(e -> e.type().equals("campaign.launched"))
                .filter(e -> e.data().brandId().equals(brand))
                .map(e -> e.subject()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aRetriedLaunchWithItsKeyIsAnsweredAsBefore() {
    UUID campaign = newCampaign(team(), owner, rupees(1));
    String launch = CAMPAIGNS + "/" + campaign + "/launch";
    String key = UUID.randomUUID().toString();
    Answer first = as(owner).send("POST", launch, null, "Idempotency-Key", key);
    Answer second = as(owner).send("POST", launch, null, "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.raw().body()).isEqualTo(first.raw().body());
  }

  /** {@code -Dlifecycles.update=true} writes the document anew. */
  @Test
  void theDocumentShowsTheTable() throws IOException {
    String text =
        """
        # Lifecycle of a campaign

        Rendered from the transition table in the code by its test; change the table, not this file.
        `allowedActions` of a campaign lists these actions for the caller, and the same table decides
        whether one is accepted. Owner and manager are those of the brand's team; a viewer gets 403, and
        everybody else 404.

        """
            + CampaignLifecycle.TABLE.table()
            + """

            `edit` is the PATCH of a campaign; after the launch it can raise the budget, but not lower it
            or move it to another currency. Engagements are settled when they are completed, cancelled or
            resolved; those under sub-gigs count too.
            """;
    Path document =
        Path.of(System.getProperty("crewcall.root", "..")).resolve("docs/lifecycles-campaign.md");
    if (Boolean.getBoolean("lifecycles.update")) {
      Files.writeString(document, text);
    }
    assertThat(document).hasContent(text);
  }

  @Test
  void everyStateIsReachedFromADraft() {
    List<CampaignState.Status> reached = new ArrayList<>(List.of(CampaignState.Status.DRAFT));
    for (int i = 0; i < reached.size(); i++) {
      CampaignState.Status from = reached.get(i);
      CampaignLifecycle.TABLE.transitions().stream()
          .filter(line -> line.from() == from && !reached.contains(line.to()))
          .map(Transition::to)
          .distinct()
          .forEach(reached::add);
    }
    assertThat(reached).containsExactlyInAnyOrder(CampaignState.Status.values());
  }
}
