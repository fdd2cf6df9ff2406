package io.crewcall.influencer;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.BadInput;
import io.crewcall.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be understood is refused by every operation there is, and stores nothing. */
class BadInputTest extends InfluencerApiTest {
  @Autowired private TestTokens tokens;

  @Test
  void isRefusedEverywhere() {
    UUID userId = newInfluencer(1000);
    int sent =
        BadInput.at(http, tokens.bearer(userId, Role.values()))
            .with("userId", userId)
            .with("platform", "INSTAGRAM")
            .without(
                "recordMyPosts", "judges each post by itself and says so in a 207; see PostTest")
            .unchanged(() -> rows(userId))
            .check();
    assertThat(sent).isGreaterThan(300);
  }

  /** Other classes share the database, so only rows of this person and of admins are looked at. */
  private Map<String, Integer> rows(UUID userId) {
    Map<String, Integer> rows = new TreeMap<>();
    for (String table :
        List.of("post", "reel", "follower_history", "platform_connection", "connection_request")) {
      rows.put(table, count(table + " where user_id = '" + userId + "'"));
    }
    rows.put("vocabulary_change", count("vocabulary_change where changed_by = '" + userId + "'"));
    rows.put(
        "version",
        jdbc.sql("select version from influencer_profile where user_id = :user")
            .param("user", userId)
            .query(Integer.class)
            .single());
    return rows;
  }

  private int count(String where) {
    return jdbc.sql("select count(*) from " + where).query(Integer.class).single();
  }
}
