package io.crewcall.creative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonalDataTest extends CreativeApiTest {

  @Test
  void everythingIsHandedOutAndThenGone() {
    UUID userId = newEditor();
    Caller editor = caller(userId, Role.CREATIVE);
    UUID reel = video(userId);
    UUID grading = person("Meera Joshi");
    ok(
        editor.put(
            ME + "/reels",
            Map.of("items", List.of(Map.of("mediaId", reel.toString(), "credit", "Cut it all"))),
            "If-Match",
            "*"));
    ok(
        editor.post(
            ME + "/reels/" + reel + "/credits",
            Map.of("userId", grading.toString(), "profession", "COLORIST", "note", "The grade")));
    ok(
        editor.post(
            ME + "/calendar",
            Map.of(
                "kind",
                "UNAVAILABLE",
                "start",
                "2026-06-01T09:00",
                "end",
                "2026-06-01T10:00",
                "note",
                "dentist in Baner")));
    ok(
        editor.post(
            ME + "/offers",
            Map.of(
                "title",
                "Cuts by Ravi",
                "skillTags",
                List.of("ravi special"),
                "price",
                Map.of("amount", 5, "currency", "INR"),
                "per",
                "HOUR")));
    ok(editor.put(ME + "/calendar-link", null));

    JsonNode export = service().get(path(userId)).body();
    assertThat(export.at("/profile/bio").asString()).startsWith("Fast cuts");
    assertThat(export.at("/working-week/timeZone").asString()).isEqualTo("Asia/Kolkata");
    assertThat(export.at("/offers/0/title").asString()).isEqualTo("Cuts by Ravi");
    assertThat(export.at("/calendar/0/note").asString()).isEqualTo("dentist in Baner");
    assertThat(export.at("/credits/0/note").asString()).isEqualTo("The grade");
    assertThat(service().get(path(grading)).body().at("/credits/0/profession").asString())
        .isEqualTo("COLORIST");

    for (int time = 0; time < 2; time++) {
      assertThat(service().delete(path(userId)).status()).isEqualTo(204);
    }
    assertThat(service().get(path(userId)).raw().body()).isEqualTo("{}");
    assertThat(nobody().get("/api/v1/creatives/" + userId).status()).isEqualTo(404);
    CreativeProfileState last =
        events
            .await(
                CreativeProfileState.class,
                e -> e.subject().equals(userId) && e.data().professions().isEmpty())
            .data();
    assertThat(last)
        .isEqualTo(
            CreativeProfileStateBuilder.builder()
                .userId(userId)
                .professions(List.of())
                .skillTags(List.of())
                .reels(List.of())
                .unavailable(List.of())
                .offers(List.of())
                .build());
    assertThat(rowsWith(userId)).isEmpty();
    await().untilAsserted(() -> assertThat(cardsThatTellSomething(userId)).isZero());
    assertThat(count("tag_use where tag = 'ravi-special' and uses > 0")).isZero();
  }

  @Test
  void whoIsNamedIsNamedNoMore() {
    UUID ownerId = newEditor();
    Caller owner = caller(ownerId, Role.CREATIVE);
    UUID reel = video(ownerId);
    UUID named = person("Zubeida Khan");
    ok(
        owner.put(
            ME + "/reels",
            Map.of("items", List.of(Map.of("mediaId", reel.toString()))),
            "If-Match",
            "*"));
    Answer given =
        owner.post(
            ME + "/reels/" + reel + "/credits",
            Map.of("userId", named.toString(), "profession", "EDITOR"));
    ok(given);
    ok(caller(named).post(ME + "/credits/" + given.body().get("id").asString() + "/confirm"));
    assertThat(service().delete(path(named)).status()).isEqualTo(204);
    assertThat(
            nobody().get("/api/v1/creatives/" + ownerId + "/reels").body().at("/items/0/credits"))
        .isEmpty();
    assertThat(count("user_replica where display_name = 'Zubeida Khan'")).isZero();
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
              and table_name not in ('outbox', 'inbox', 'user_replica', 'user_away',
                'influencer_card', 'creative_card', 'scorecard_card')
            """)
        .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
        .list()
        .stream()
        .filter(column -> count(column[0] + " where " + column[1] + " = '" + userId + "'") > 0)
        .map(column -> column[0] + "." + column[1])
        .toList();
  }

  private int count(String where) {
    return jdbc.sql("select count(*) from " + where).query(Integer.class).single();
  }

  private int cardsThatTellSomething(UUID userId) {
    return jdbc.sql(
            """
            select count(*) from creative_card
            where user_id = :user and num_nonnulls(profession, day_rate) > 0
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

  private static void ok(Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 299);
  }
}
