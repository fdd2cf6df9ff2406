package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.Stage.Gig;
import io.crewcall.gig.Stage.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

/**
 * Everybody in a three-level chain does anything at any time, through HTTP, with the timers running
 * in between. Nothing but permitted answers comes back, no deadlock among them, and all sums hold.
 */
class ChainStormTest extends GigServiceTest {

  @Test
  void nothingBreaksInAStorm() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    Race.rounds(() -> storm(random, answers));
    assertThat(answers.keySet())
        .as("answers %s with seed %d", answers, seed)
        .allMatch(answer -> answer.startsWith("20") || answer.startsWith("409 "))
        .noneMatch(answer -> answer.contains("CONCURRENT_CHANGE") || answer.contains("CONSTRAINT"));
  }

  /** The scene: somebody hired, who hired an editor, and both have gigs for more crew open. */
  private record Scene(Work star, Work editor, Gig editing, Gig assisting, List<Bid> bids) {}

  private record Bid(UUID id, UUID hirer, UUID applicant) {}

  private Scene scene() {
    Work star = stage().work(UUID.randomUUID(), UUID.randomUUID(), 9_000);
    Gig editing = stage().subGig(star, 6);
    Work editor = stage().workUnder(star, UUID.randomUUID(), 4_000);
    Gig assisting = stage().subGig(editor, 6);
    List<Bid> bids = new ArrayList<>();
    for (Gig gig : List.of(editing, assisting)) {
      for (int i = 0; i < 12; i++) {
        UUID applicant = UUID.randomUUID();
        bids.add(new Bid(stage().bid(gig, applicant), gig.hirerId(), applicant));
      }
    }
    return new Scene(star, editor, editing, assisting, bids);
  }

  private void storm(Random random, Map<String, Integer> answers) throws Exception {
    Scene scene = scene();
    List<Race.Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < 2 * Race.THREADS; i++) {
      Call call = call(random, scene);
      attempts.add(() -> {
        Answer answer = as(call.who()).post(call.path(), call.body());
        answers.merge(answer.status() + " " + answer.text("code"), 1, Integer::sum);
      });
    }
    attempts.add(() -> run("cancellationBySilence"));
    attempts.add(() -> run("approvalBySilence"));
    assertThat(Race.together(attempts)).containsOnly(Race.OK);
    nothingViolated();
  }

  private record Call(UUID who, String path, Object body) {}

  private static Call call(Random random, Scene scene) {
    Bid bid = scene.bids().get(random.nextInt(scene.bids().size()));
    Work work = random.nextBoolean() ? scene.star() : scene.editor();
    UUID side = random.nextBoolean() ? work.gig().hirerId() : work.workerId();
    String application = "/applications/" + bid.id();
    String engagement = "/engagements/" + work.id();
    return switch (random.nextInt(40)) {
      case 0 ->
          new Call(
              scene.assisting().hirerId(),
              "/gigs/" + scene.assisting().id() + "/cancel",
              Map.of("reason", "Enough"));
      case 1, 2, 3 -> new Call(bid.hirer(), application + "/reject", Map.of("reason", "No"));
      case 4, 5, 6 -> new Call(bid.applicant(), application + "/withdraw", Map.of());
      case 7, 8, 9 -> new Call(bid.hirer(), application + "/shortlist", Map.of());
      case 10, 11, 12 ->
          new Call(work.workerId(), engagement + "/deliveries", Map.of("note", "A cut"));
      case 13 -> new Call(work.gig().hirerId(), engagement + "/approve", Map.of());
      case 14, 15 ->
          new Call(
              work.gig().hirerId(), engagement + "/request-changes", Map.of("note", "Shorter"));
      case 16, 17, 18 ->
          new Call(side, engagement + "/request-cancel", Map.of("reason", "MUTUAL_AGREEMENT"));
      case 19 -> new Call(side, engagement + "/accept-cancel", Map.of());
      case 20 -> new Call(side, engagement + "/decline-cancel", Map.of());
      default -> new Call(bid.hirer(), application + "/select", Map.of());
    };
  }
}
