package io.crewcall.analytics.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.analytics.AnalyticsServiceTest;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ProfileViewState;
import io.crewcall.platform.personaldata.PersonalData;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class ProfileViewsTest extends AnalyticsServiceTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired private ProfileViewImport views;
  @Autowired private List<PersonalData> personalData;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  /** As the gateway tells it: the same view has the same id. */
  private static Event<ProfileViewState> view(UUID user, LocalDate day, int viewer) {
    UUID id =
        UUID.nameUUIDFromBytes((user + " " + day + " " + viewer).getBytes(StandardCharsets.UTF_8));
    return new Event<>(
        id,
        "profile.viewed",
        "gateway",
        Instant.now(),
        user,
        1,
        new ProfileViewState(user, day, new UUID(day.toEpochDay(), viewer)));
  }

  private long viewers(UUID user, LocalDate day) {
    return jdbc.sql(
            "select coalesce(sum(viewers), 0) from profile_view_day where user_id = :user"
                + " and day = :day")
        .param("user", user)
        .param("day", day)
        .query(Long.class)
        .single();
  }

  @Test
  void eachViewerOfADayCountsOnceHoweverOftenItIsTold() {
    UUID person = newUser(Role.CREATIVE);
    own(person);
    for (int round = 0; round < 2; round++) {
      for (int viewer = 0; viewer < 3; viewer++) {
        events.publish(view(person, TODAY, viewer));
      }
      events.publish(view(person, TODAY.minusDays(1), 0));
    }
    awaitOwn(
        person,
        own -> {
          assertThat(own.at("/profileViews/value").asDouble()).isEqualTo(4);
          assertThat(own.at("/profileViews/n").asLong()).isEqualTo(2);
          assertThat(own.at("/explanations/profileViews/sentence").asString())
              .isEqualTo("The profile was seen 4 times, on 2 days.");
        });
    JsonNode series =
        body(
            get(
                    person,
                    "/api/v1/analytics/users/me/series?metric=profileViews&by=DAY&from={f}&to={t}",
                    TODAY.minusDays(2),
                    TODAY)
                .expectStatus()
                .isOk());
    assertThat(series.get("points"))
        .extracting(point -> point.get("value").isNull() ? -1 : point.get("value").asInt())
        .containsExactly(-1, 1, 3);
    // For the person alone.
    assertThat(body(get(null, "/api/v1/scorecards/{id}", person)).toString())
        .doesNotContain("profileViews");
    get(newUser(Role.BRAND), "/api/v1/scorecards/{id}/metrics/profileViews/evidence", person)
        .expectStatus()
        .isForbidden();
    JsonNode evidence =
        body(
            get(person, "/api/v1/scorecards/{id}/metrics/profileViews/evidence", person)
                .expectStatus()
                .isOk());
    assertThat(evidence.get("items")).hasSize(2);
    assertThat(evidence.at("/items/0/kind").asString()).isEqualTo("PROFILE_VIEWS");
    assertThat(evidence.at("/items/0/value").asDouble()).isEqualTo(3);
  }

  @Test
  void countsAreRightWhenTheSameViewersAreToldManyTimesAtOnce() throws Exception {
    UUID person = UUID.randomUUID();
    try (ExecutorService all = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int from = writer * 10;
        writers.add(
            all.submit(() -> {
              for (int batch = 0; batch < 20; batch++) {
                List<Event<ProfileViewState>> told = new ArrayList<>();
                for (int viewer = from; viewer < from + 20; viewer++) {
                  told.add(view(person, TODAY, viewer));
                }
                transaction.executeWithoutResult(status -> views.count(told));
              }
            }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(viewers(person, TODAY)).isEqualTo(50);
  }

  @Test
  void daysThatAreLongOverOrFarAheadTakeNoViews() {
    UUID person = UUID.randomUUID();
    transaction.executeWithoutResult(status ->
        views.count(
            List.of(
                view(person, TODAY.minusDays(7), 1),
                view(person, TODAY.minusDays(6), 1),
                view(person, TODAY.plusDays(2), 1))));
    assertThat(viewers(person, TODAY.minusDays(7))).isZero();
    assertThat(viewers(person, TODAY.minusDays(6))).isOne();
    assertThat(viewers(person, TODAY.plusDays(2))).isZero();
    jdbc.sql("insert into profile_viewer values (:user, :day, :user)")
        .param("user", person)
        .param("day", TODAY.minusDays(8))
        .update();
    views.forget();
    assertThat(
            jdbc.sql("select count(*) from profile_viewer where user_id = :user")
                .param("user", person)
                .query(Long.class)
                .single())
        .as("who looked is forgotten, how many is not")
        .isOne();
    assertThat(viewers(person, TODAY.minusDays(6))).isOne();
  }

  @Test
  void nothingIsLeftOfAnErasedPersonsViewsNorComesBack() {
    UUID person = newUser(Role.CREATIVE);
    own(person);
    events.publish(view(person, TODAY, 1));
    awaitOwn(person, own -> assertThat(own.at("/profileViews/value").asDouble()).isOne());

    transaction.executeWithoutResult(status -> personalData.forEach(data -> data.erase(person)));
    transaction.executeWithoutResult(status -> views.count(List.of(view(person, TODAY, 2))));

    assertThat(viewers(person, TODAY)).isZero();
    awaitOwn(person, own -> assertThat(own.at("/profileViews/value").isNull()).isTrue());
    get(null, "/api/v1/scorecards/{id}", person).expectStatus().isNotFound();
  }
}
