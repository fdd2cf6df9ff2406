package io.crewcall.gig.review;

import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The skills that hirers endorsed in reviews that are shown. Counted anew, so nothing drifts. */
@Repository
class Endorsements {
  private final JdbcClient jdbc;
  private final Cursors cursors;

  Endorsements(JdbcClient jdbc, Cursors cursors) {
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  /**
   * @param endorsers how many different hirers endorsed it
   */
  record Endorsement(String skill, int endorsers, Instant lastEndorsedAt) {}

  /** By skill; a hirer who endorses a skill again is one endorser still. */
  Page<Endorsement> of(UUID userId, PageQuery query) {
    String list = "endorsements:" + userId;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("subject", userId);
    parameters.put("limit", query.limit() + 1);
    List<String> after = cursors.decode(list, query.cursor(), 1).orElse(List.of());
    after.forEach(skill -> parameters.put("after", skill));
    List<Endorsement> rows =
        jdbc.sql(
                "select skill, count(distinct author_id) as endorsers, max(revealed_at) as latest"
                    + " from review cross join lateral unnest(skills) as skill"
                    + " where subject_id = :subject and side = 'HIRER' and "
                    + Standing.SHOWN
                    + (after.isEmpty() ? "" : " and skill > :after")
                    + " group by skill order by skill limit :limit")
            .params(parameters)
            .query((row, number) ->
                new Endorsement(
                    row.getString("skill"),
                    row.getInt("endorsers"),
                    Columns.instant(row, "latest")))
            .list();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.skill()));
  }
}
