package io.crewcall.gig.hours;

import static io.crewcall.gig.Race.OK;
import static io.crewcall.gig.Race.THREADS;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Race;
import io.crewcall.gig.Stage.Work;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hours: entries, their sum, taking one back. */
class HoursTest extends GigServiceTest {
  @Autowired private HoursService hours;

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  private Work scene() {
    return stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
  }

  @Test
  void hoursAreEntriesAndTheirSumIsInForce() {
    Work scene = scene();
    Api worker = as(scene.workerId());
    String path = "/engagements/" + scene.id() + "/hours";
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    worker.post(path, Map.of("hours", 5)).expect(200);
    Answer more =
        worker
            .post(path, Map.of("date", today, "hours", 7, "note", "Colour and sound"))
            .expect(200);
    assertThat(more.body().path("hoursLogged").asInt()).isEqualTo(12);
    worker.post(path, Map.of("date", today, "hours", 25)).refused(422, "TOO_MANY_HOURS");
    worker.post(path, Map.of("date", "2020-01-01", "hours", 2)).refused(422, "DATE_OUTSIDE_WORK");
    as(scene.gig().hirerId()).post(path, Map.of("hours", 1)).refused(403, "NOT_YOUR_PART");
    Answer entries = as(scene.gig().hirerId()).get(path).expect(200);
    assertThat(entries.items()).hasSize(2);
    String wrong = path + "/" + entries.ids().getFirst() + "/void";
    assertThat(worker.post(wrong).expect(200).body().path("hoursLogged").asInt()).isEqualTo(5);
    worker.post(wrong).refused(404, "HOURS_NOT_FOUND");
    worker.post(path + "/" + entries.ids().getLast() + "/void").expect(200);
    assertThat(worker.get("/engagements/" + scene.id()).body().path("hoursLogged").isNull())
        .as("no hours are none, not 0")
        .isTrue();
    person().get(path).refused(404, "ENGAGEMENT_NOT_FOUND");
  }

  /** Undated entries are of several days, but not of more than there were, the graces included. */
  @Test
  void noMoreHoursThanTheWorkHasLasted() {
    Work scene = scene();
    Api worker = as(scene.workerId());
    String path = "/engagements/" + scene.id() + "/hours";
    worker.post(path, Map.of("hours", 1000)).refused(422, "TOO_MANY_HOURS");
    worker.post(path, Map.of("hours", 72)).expect(200);
    worker.post(path, Map.of("hours", 1)).refused(422, "TOO_MANY_HOURS");
    String day = LocalDate.now(ZoneOffset.UTC).toString();
    worker.post(path, Map.of("date", day, "hours", 1)).refused(422, "TOO_MANY_HOURS");
    String entry = worker.get(path).ids().getFirst();
    worker.post(path + "/" + entry + "/void").expect(200);
    worker.post(path, Map.of("hours", 60)).expect(200);
    clockForward(Duration.ofDays(2));
    worker.post(path, Map.of("hours", 60)).expect(200);
    worker.post(path, Map.of("hours", 1)).refused(422, "TOO_MANY_HOURS");
    assertThat(worker.get("/engagements/" + scene.id()).body().path("hoursLogged").asInt())
        .isEqualTo(120);
  }

  @Test
  void hoursLoggedAtOnceAllCount() throws Exception {
    Race.rounds(() -> {
      Work scene = scene();
      List<String> outcomes =
          Race.together(i ->
              () ->
                  hours.add(scene.id(), new HoursRequest(null, 2, null), caller(scene.workerId())));
      assertThat(outcomes).containsOnly(OK);
      assertThat(stage().number("select hours_logged from engagement where id = ?", scene.id()))
          .isEqualTo(2 * THREADS);
    });
  }
}
