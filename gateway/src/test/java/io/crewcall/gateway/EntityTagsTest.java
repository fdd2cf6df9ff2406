package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagsTest extends GatewayTest {
  private static final String GIGS = "/api/v1/gigs";

  /** A large answer with a strong tag went out as it was, since its bytes change when packed. */
  @Test
  void answersWithATagArePackedUnderAWeakOne() throws Exception {
    Answer packed =
        anonymous("GET", GIGS, "X-Do", "catalogue", "Accept-Encoding", "gzip").expect(200);
    assertThat(packed.header("content-encoding")).isEqualTo("gzip");
    assertThat(packed.header("etag")).isEqualTo("W/\"v7\"");
    assertThat(packed.header("vary")).containsIgnoringCase("accept-encoding");
    assertThat(packed.response().body()).hasSizeLessThan(1000);

    Answer small = anonymous("GET", GIGS, "X-Do", "entry", "Accept-Encoding", "gzip").expect(200);
    assertThat(small.header("content-encoding")).isEmpty();
    assertThat(small.header("etag")).isEqualTo("\"v7\"");
    Answer plain = anonymous("GET", GIGS, "X-Do", "catalogue").expect(200);
    assertThat(plain.header("etag")).isEqualTo("\"v7\"");
    assertThat(plain.response().body()).hasSize(9002);
  }

  @Test
  void conditionsReachTheServiceWithItsOwnTags() throws Exception {
    Answer seen =
        anonymous("GET", GIGS, "If-Match", "W/\"v7\"", "If-None-Match", "W/\"a\", \"b\"")
            .expect(200);
    assertThat(seen.told("if-match")).isEqualTo("\"v7\"");
    assertThat(seen.told("if-none-match")).isEqualTo("\"a\", \"b\"");
  }
}
