package io.crewcall.creative;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.BadInput;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What cannot be understood is refused by every operation there is, and stores nothing. */
class BadInputTest extends CreativeApiTest {

  @Test
  void isRefusedEverywhere() {
    UUID userId = newEditor();
    UUID reel = video(userId);
    assertThat(
            caller(userId, Role.CREATIVE)
                .put(
                    ME + "/reels",
                    Map.of("items", List.of(Map.of("mediaId", reel.toString()))),
                    "If-Match",
                    "*")
                .status())
        .isEqualTo(200);
    int sent =
        BadInput.at(http, tokens.bearer(userId, Role.values()))
            .with("mediaId", reel)
            .with("userId", userId)
            .with("skillId", "cinematography")
            .unchanged(() -> rows(userId))
            .check();
    assertThat(sent).isGreaterThan(500);
  }

  /** Other classes share the database, so only rows of this person and of admins are looked at. */
  private Map<String, Integer> rows(UUID userId) {
    Map<String, Integer> rows = new TreeMap<>();
    for (String table : List.of("calendar_entry", "offer", "reel", "unavailability")) {
      rows.put(table, count(table + " where user_id = '" + userId + "'"));
    }
    rows.put("reel_credit", count("reel_credit where owner_id = '" + userId + "'"));
    rows.put("vocabulary_change", count("vocabulary_change where changed_by = '" + userId + "'"));
    rows.put(
        "version",
        jdbc.sql("select version from creative_profile where user_id = :user")
            .param("user", userId)
            .query(Integer.class)
            .single());
    return rows;
  }

  private int count(String where) {
    return jdbc.sql("select count(*) from " + where).query(Integer.class).single();
  }
}
