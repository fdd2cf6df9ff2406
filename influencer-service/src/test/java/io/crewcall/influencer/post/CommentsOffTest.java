package io.crewcall.influencer.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.influencer.InfluencerApiTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who has switched comments off has none to count, which is not 0. */
class CommentsOffTest extends InfluencerApiTest {

  @Test
  void isRecordedShownAndLeftOutWithItsReason() {
    UUID userId = newInfluencer(1000);
    Map<String, Object> post = new HashMap<>();
    post.put("platform", "INSTAGRAM");
    post.put("publishedAt", Instant.now().minus(Duration.ofDays(3)).toString());
    post.put("likes", 10);
    post.put("comments", null);
    JsonNode recorded =
        influencer(userId)
            .post()
            .uri(ME + "/posts")
            .body(post)
            .exchange()
            .expectStatus()
            .isCreated()
            .returnResult(JsonNode.class)
            .getResponseBody();
    assertThat(recorded.get("comments").isNull()).isTrue();

    JsonNode explained =
        influencer(userId)
            .get()
            .uri("/api/v1/influencers/{id}/engagement", userId)
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(JsonNode.class)
            .getResponseBody();
    assertThat(explained.at("/posts/0/comments").isNull()).isTrue();
    assertThat(explained.at("/posts/0/leftOutOfByFollowers").asString()).isEqualTo("COMMENTS_OFF");
  }
}
