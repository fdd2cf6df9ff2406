package io.crewcall.platform.replicas.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Platform;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.analytics.ScorecardStateBuilder;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileStateBuilder;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.platform.replicas.person.PersonCard;
import io.crewcall.platform.replicas.person.PersonCard.Rating;
import io.crewcall.platform.replicas.person.PersonCards;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What lists show of people: by four owners' events in any order, raced, erased and read anew. */
@SpringBootTest(classes = ReplicasApplication.class)
@RealServers
class PersonCardsTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  @Autowired private PersonCards cards;
  @Autowired private UserReplicaRepository users;
  @Autowired private List<PersonalData> personalData;
  @Autowired private TransactionTemplate transaction;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;

  private final UUID asha = UUID.randomUUID();

  @Test
  void fourOwnersMakeOneCard() {
    tell(cards::onScorecard, 7, scorecard(4.8));
    assertThat(cards.of(List.of(asha))).isEmpty();
    tell(users::on, 1, user("asha"));
    tell(cards::onCreative, 3, crew(Money.inr(25_000_00)));
    tell(cards::onInfluencer, 2, influencer(true));
    tell(cards::onInfluencer, 1, influencer(false));

    PersonCard card = cards.of(List.of(asha, UUID.randomUUID(), asha)).get(asha);
    assertThat(card)
        .isEqualTo(
            new PersonCard(
                asha,
                "asha",
                "Asha Rao",
                "/api/v1/media/public/ab/thumbnail",
                "Konkan food",
                "DOP",
                "Pune",
                List.of(Role.INFLUENCER, Role.CREATIVE),
                new Rating(4.8, 12),
                15_000L,
                0.031,
                Money.inr(25_000_00),
                0.9,
                6.5,
                null,
                NOW));

    tell(cards::onInfluencer, 3, influencer(false));
    assertThat(cards.of(List.of(asha)).get(asha).followers()).as("hidden").isNull();
  }

  @Test
  void anErasureLeavesNothingAndOlderEventsBringNothingBack() {
    tell(users::on, 1, user("asha"));
    tell(cards::onScorecard, 7, scorecard(4.8));
    tell(cards::onCreative, 3, crew(Money.inr(1_00)));
    tell(cards::onInfluencer, 2, influencer(true));

    transaction.executeWithoutResult(status -> personalData.forEach(part -> part.erase(asha)));
    tell(cards::onScorecard, 6, scorecard(4.9));
    tell(cards::onCreative, 3, crew(Money.inr(2_00)));
    tell(cards::onInfluencer, 2, influencer(true));

    assertErased();
    tell(users::on, 2, UserStateBuilder.builder(user("deleted-1f69244b")).erased(true).build());
    assertErased();
  }

  private void assertErased() {
    assertThat(cards.of(List.of(asha)).get(asha))
        .isEqualTo(
            new PersonCard(
                asha,
                "deleted",
                "Deleted user",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void writersThatRaceLeaveTheNewestOfEachOwner() throws Exception {
    List<Runnable> told = new ArrayList<>();
    for (int version = 0; version < 30; version++) {
      int at = version;
      told.add(() -> tell(users::on, at, user("asha." + at)));
      told.add(() -> tell(cards::onCreative, at, crew(Money.inr(at))));
      told.add(() -> tell(cards::onScorecard, at, scorecard(1 + at / 10.0)));
    }
    Collections.shuffle(told, new Random(7));
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      told.forEach(one -> threads.submit(() -> untilStored(one)));
    }
    PersonCard card = cards.of(List.of(asha)).get(asha);
    assertThat(card.handle()).isEqualTo("asha.29");
    assertThat(card.dayRate()).isEqualTo(Money.inr(29));
    assertThat(card.rating()).isEqualTo(new Rating(3.9, 12));
  }

  /** As the listeners do: two first events that meet make one of them try again. */
  private static void untilStored(Runnable one) {
    try {
      one.run();
    } catch (DataIntegrityViolationException metAnother) {
      one.run();
    }
  }

  @Test
  void aReplicaThatKeepsMoreReadsItsTopicOnceMore() {
    events.publish("user.created", asha, 4, user("asha"));
    events.publish("scorecard.computed", asha, 2, scorecard(4.7));
    // As before the columns were there, and as a migration leaves it.
    jdbc.sql(
            """
            insert into user_replica (user_id, handle, display_name, active, version)
            values (:id, 'asha', 'Asha Rao', true, 3)
            """)
        .param("id", asha)
        .update();
    for (String topic : List.of("user.users", "analytics.scorecards", "a.topic-of-others")) {
      jdbc.sql(
              """
              insert into job (task_name, task_instance, execution_time)
              values ('replica-refill', :topic, now()) on conflict do nothing
              """)
          .param("topic", topic)
          .update();
    }
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(cards.of(List.of(asha)).get(asha))
                .satisfies(card -> {
                  assertThat(card.city()).isEqualTo("Pune");
                  assertThat(card.rating()).isEqualTo(new Rating(4.7, 12));
                }));
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql("select count(*) from job where task_name = 'replica-refill'")
                        .query(Long.class)
                        .single())
                .isZero());
  }

  private <T extends AggregateState> void tell(Consumer<Event<T>> listener, long version, T state) {
    transaction.executeWithoutResult(status ->
        listener.accept(new Event<>(UUID.randomUUID(), "test", "test", NOW, asha, version, state)));
  }

  private UserState user(String handle) {
    return UserStateBuilder.builder()
        .userId(asha)
        .handle(handle)
        .displayName("Asha Rao")
        .avatarUrl("/api/v1/media/public/ab/thumbnail")
        .city("Pune")
        .languages(List.of())
        .roles(Set.of(Role.CREATIVE, Role.ADMIN, Role.INFLUENCER))
        .createdAt(NOW)
        .active(true)
        .build();
  }

  private ScorecardState scorecard(double rating) {
    return ScorecardStateBuilder.builder()
        .userId(asha)
        .rating(rating)
        .reviewCount(12)
        .rankedRating(4.6)
        .successScore(0.9)
        .responseHours(6.5)
        .gigsCompleted(12)
        .asOf(NOW)
        .build();
  }

  private CreativeProfileState crew(Money dayRate) {
    return CreativeProfileStateBuilder.builder()
        .userId(asha)
        .professions(List.of("DOP", "EDITOR"))
        .skillTags(List.of())
        .dayRate(dayRate)
        .reels(List.of())
        .unavailable(List.of())
        .visible(true)
        .build();
  }

  private InfluencerProfileState influencer(boolean visible) {
    return InfluencerProfileStateBuilder.builder()
        .userId(asha)
        .platform("BOTH")
        .accounts(
            List.of(
                new InfluencerProfileState.Account(Platform.INSTAGRAM, "asha", 12_000, null),
                new InfluencerProfileState.Account(Platform.YOUTUBE, "asha", 3_000, null)))
        .categories(List.of())
        .headline("Konkan food")
        .rateCard(List.of())
        .reels(List.of())
        .visible(visible)
        .engagementRate(new Figure(0.031, 12, "P90D", "SELF_DECLARED", NOW, 1))
        .engagementRateByViews(new Figure(null, 0, "P90D", "SELF_DECLARED", NOW, 1))
        .build();
  }
}
