package io.crewcall.influencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.PostState;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PersonalDataTest extends InfluencerApiTest {
  @Autowired private TestTokens tokens;

  @Test
  void everythingIsHandedOutAndThenGone() {
    UUID userId = newInfluencer(48_200);
    Caller asha = new Caller(http.baseUrl(), tokens.bearer(userId, Role.INFLUENCER));
    assertThat(
            asha.post(
                    ME + "/posts",
                    Map.of(
                        "platform",
                        "INSTAGRAM",
                        "publishedAt",
                        Instant.now().minus(Duration.ofDays(9)).toString(),
                        "likes",
                        5,
                        "comments",
                        1))
                .status())
        .isEqualTo(201);
    jdbc.sql(
            """
            insert into platform_connection (user_id, platform, status, next_sync_at, failures,
              version, created_at, account_id)
            values (:user, 'INSTAGRAM', 'REFUSED', now(), 0, 1, now(), :user)
            """)
        .param("user", userId)
        .update();
    jdbc.sql(
            """
            insert into connection_request (state_hash, user_id, platform, expires_at)
            values (:user::text::bytea, :user, 'YOUTUBE', now())
            """)
        .param("user", userId)
        .update();

    assertThat(
            asha.put(
                    ME + "/unavailability",
                    Map.of(
                        "intervals",
                        List.of(
                            Map.of(
                                "from",
                                LocalDate.now().toString(),
                                "to",
                                LocalDate.now().plusDays(3).toString()))),
                    "If-Match",
                    "*")
                .status())
        .isEqualTo(200);

    JsonNode export = service().get(path(userId)).body();
    assertThat(export.at("/profile/headline").asString()).isEqualTo("Home food of the Konkan");
    assertThat(export.at("/working-week/intervals/0/from").asString())
        .isEqualTo(LocalDate.now().toString());
    assertThat(export.at("/posts/0/likes").asInt()).isEqualTo(5);
    assertThat(export.at("/follower-history/0/followers").asInt()).isEqualTo(48_200);
    assertThat(export.at("/connected-accounts/0/platform").asString()).isEqualTo("INSTAGRAM");

    for (int time = 0; time < 2; time++) {
      assertThat(service().delete(path(userId)).status()).isEqualTo(204);
    }
    assertThat(service().get(path(userId)).raw().body()).isEqualTo("{}");
    assertThat(new Caller(http.baseUrl(), null).get("/api/v1/influencers/" + userId).status())
        .isEqualTo(404);
    InfluencerProfileState last =
        events
            .await(
                InfluencerProfileState.class,
                e -> e.subject().equals(userId) && e.data().accounts().isEmpty())
            .data();
    assertThat(last.visible()).isFalse();
    assertThat(last.headline()).isNull();
    assertThat(last.rateCard()).isEmpty();
    assertThat(last.categories()).isEmpty();
    assertThat(last.unavailable()).isEmpty();
    events.await(PostState.class, e -> e.data().userId().equals(userId) && e.data().removed());
    assertThat(rowsWith(userId)).isEmpty();
    await().untilAsserted(() -> assertThat(cardsThatTellSomething(userId)).isZero());
    assertThat(service().delete(path(UUID.randomUUID())).status()).isEqualTo(204);
  }

  /**
   * Tables that still mention somebody, besides copies without figures and what was told already.
   */
  private List<String> rowsWith(UUID userId) {
    return jdbc
        .sql(
            """
            select table_name, column_name from information_schema.columns
            where table_schema = 'public' and data_type = 'uuid'
              and table_name not in ('outbox', 'inbox', 'user_replica',
                'influencer_card', 'creative_card', 'scorecard_card')
            """)
        .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
        .list()
        .stream()
        .filter(column ->
            jdbc.sql("select count(*) from " + column[0] + " where " + column[1] + " = :user")
                    .param("user", userId)
                    .query(Integer.class)
                    .single()
                > 0)
        .map(column -> column[0] + "." + column[1])
        .toList();
  }

  private int cardsThatTellSomething(UUID userId) {
    return jdbc.sql(
            """
            select count(*) from influencer_card
            where user_id = :user and num_nonnulls(headline, followers, engagement_rate) > 0
            """)
        .param("user", userId)
        .query(Integer.class)
        .single();
  }

  private Caller service() {
    return new Caller(
        http.baseUrl(),
        tokens.bearerWith(
            UUID.randomUUID(),
            claims -> {
              claims.put("sub", "user-service");
              claims.put("aud", List.of("crewcall-internal"));
              claims.put("scope", "personal-data");
            }));
  }

  private static String path(UUID userId) {
    return "/internal/personal-data/" + userId;
  }
}
