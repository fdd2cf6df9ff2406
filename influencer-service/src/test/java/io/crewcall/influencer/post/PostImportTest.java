package io.crewcall.influencer.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crewcall.contracts.influencer.PostState;
import io.crewcall.influencer.InfluencerApiTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class PostImportTest extends InfluencerApiTest {
  private static final Instant LAST_WEEK =
      Instant.now().minus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);

  @Test
  void recordsWhatIsRightAndReportsOnEachRow() {
    UUID userId = newInfluencer(1000);
    StringBuilder table =
        new StringBuilder("platform,publishedAt,likes,comments,views,sponsored\n");
    for (int post = 0; post < 5; post++) {
      table.append("INSTAGRAM,%s,95,5,,\n".formatted(LAST_WEEK.minusSeconds(post)));
    }
    table.append("YOUTUBE,%s,1,1,1,false\n".formatted(LAST_WEEK));
    table.append("INSTAGRAM,yesterday,-1,,x,maybe\n");
    table.append("INSTAGRAM,%s,1,1,1,true\n".formatted(LAST_WEEK));
    table.append("INSTAGRAM,1\n");

    JsonNode report = report(send(userId, table.toString()));
    assertThat(report.get("recorded").asInt()).isEqualTo(5);
    assertThat(report.get("refused").asInt()).isEqualTo(4);
    assertThat(report.at("/rows/0/line").asInt()).isEqualTo(2);
    assertThat(report.at("/rows/0/id").asString()).isNotEmpty();
    assertThat(report.at("/rows/5/errors/0/code").asString()).isEqualTo("PLATFORM_NOT_IN_PROFILE");
    assertThat(report.at("/rows/6/errors")).hasSize(4);
    assertThat(report.at("/rows/7/errors/0/code").asString()).isEqualTo("DUPLICATE_ROW");
    assertThat(report.at("/rows/8/errors/0/code").asString()).isEqualTo("WRONG_NUMBER_OF_FIELDS");
    assertThat(profile(userId).at("/engagementRate/value").asDouble()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void takesWhatSpreadsheetsWrite() {
    UUID userId = newInfluencer(1000);
    String table =
        "Platform;Published At;Likes;comments;Sponsored\r\nInstagram;%s;95;;TRUE\r\n;;;;\r\n"
            + "INSTAGRAM;%s;95;5;False\r\n;;;;\r\n";
    JsonNode report =
        report(
            influencer(userId)
                .post()
                .uri(ME + "/posts/import")
                .contentType(MediaType.valueOf("application/vnd.ms-excel"))
                .body(
                    table
                        .formatted(LAST_WEEK, LAST_WEEK.minusSeconds(9))
                        .getBytes(StandardCharsets.UTF_8))
                .exchange());
    assertThat(report.get("recorded").asInt()).as(report.toString()).isEqualTo(2);
    assertThat(report.get("refused").asInt()).isZero();
    UUID recorded = UUID.fromString(report.at("/rows/0/id").asString());
    PostState event = events.await(PostState.class, "post.recorded", recorded).data();
    assertThat(event.commentsOff()).isTrue();
    assertThat(event.sponsored()).isTrue();
  }

  @Test
  void theSameTableAgainChangesNothingAndNewFiguresCorrect() {
    UUID userId = newInfluencer(1000);
    String table =
        "publishedAt,platform,comments,likes\n%s,INSTAGRAM,5,%s\n%s,INSTAGRAM,5,95\n"
            .formatted(LAST_WEEK, "95", LAST_WEEK.minusSeconds(9));
    assertThat(report(send(userId, table)).get("recorded").asInt()).isEqualTo(2);
    String tag = profileTag(userId);

    assertThat(report(send(userId, table)).get("unchanged").asInt()).isEqualTo(2);
    assertThat(profileTag(userId)).isEqualTo(tag);

    JsonNode again = report(send(userId, table.replaceFirst(",95", ",")));
    assertThat(again.get("corrected").asInt()).isEqualTo(1);
    UUID corrected = UUID.fromString(again.at("/rows/0/id").asString());
    assertThat(events.await(PostState.class, "post.updated", corrected).data().likes()).isNull();
  }

  @Test
  void tenThousandAtOnce() {
    UUID userId = newInfluencer(1000);
    StringBuilder table = new StringBuilder("platform,publishedAt,likes,comments,shares,views\n");
    for (int post = 0; post < PostTable.MOST_ROWS; post++) {
      table.append("INSTAGRAM,%s,95,5,2,2000\n".formatted(LAST_WEEK.minusSeconds(60L * post)));
    }
    assertThat(report(send(userId, table.toString())).get("recorded").asInt())
        .isEqualTo(PostTable.MOST_ROWS);
    assertThat(profile(userId).at("/engagementRate/n").asInt()).isEqualTo(12);

    table.append("INSTAGRAM,%s,95,5,2,2000\n".formatted(LAST_WEEK.plusSeconds(1)));
    send(userId, table.toString()).expectBody().jsonPath("$.code").isEqualTo("TOO_MANY_ROWS");
  }

  @Test
  void ofImportsAtOnceEachRowCountsOnce() throws Exception {
    UUID userId = newInfluencer(1000);
    StringBuilder table = new StringBuilder("platform,publishedAt,likes,comments\n");
    for (int post = 0; post < 40; post++) {
      table.append("INSTAGRAM,%s,95,5\n".formatted(LAST_WEEK.minusSeconds(60L * post)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var imports =
          threads.invokeAll(
              Collections.<Callable<Integer>>nCopies(
                  8,
                  () -> {
                    JsonNode report = report(send(userId, table.toString()));
                    return report.get("recorded").asInt() * 1000 + report.get("unchanged").asInt();
                  }));
      List<Integer> came = new ArrayList<>();
      for (var one : imports) {
        came.add(one.get());
      }
      assertThat(came).containsOnlyOnce(40_000);
      assertThat(came.stream().filter(each -> each != 40_000)).containsOnly(40);
    }
    assertThat(
            jdbc.sql("select count(*) from post where user_id = :user")
                .param("user", userId)
                .query(Integer.class)
                .single())
        .isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';EMPTY_TABLE",
        "platform,comments;MISSING_COLUMN",
        "platform,publishedAt,comments,colour;UNKNOWN_COLUMN",
        "platform,publishedAt,comments,comments;DUPLICATE_COLUMN",
        "platform,\"publishedAt;MALFORMED_CSV"
      })
  void refusesWhatIsNoTableOfPosts(String table, String code) {
    UUID userId = newInfluencer(1);
    // A body of no byte at all is refused before the table is looked at.
    send(userId, table + "\n")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  @Test
  void refusesWhatIsNoText() {
    UUID userId = newInfluencer(1);
    influencer(userId)
        .post()
        .uri(ME + "/posts/import")
        .contentType(MediaType.valueOf("text/csv"))
        .body(new byte[] {(byte) 0xff, (byte) 0xfe, 0})
        .exchange()
        .expectStatus()
        .isBadRequest();
    influencer(userId)
        .post()
        .uri(ME + "/posts/import")
        .contentType(MediaType.APPLICATION_JSON)
        .body("{}")
        .exchange()
        .expectStatus()
        .isEqualTo(415);
  }

  private RestTestClient.ResponseSpec send(UUID userId, String table) {
    return influencer(userId)
        .post()
        .uri(ME + "/posts/import")
        .contentType(MediaType.valueOf("text/csv"))
        .body(table.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }

  private static JsonNode report(RestTestClient.ResponseSpec answer) {
    return answer.expectStatus().isOk().returnResult(JsonNode.class).getResponseBody();
  }
}
