package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.NewestFirst;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engagements of one caller, the newest first. */
@Component
class EngagementList {
  private final EntityManager entities;
  private final Cursors cursors;

  EngagementList(EntityManager entities, Cursors cursors) {
    this.entities = entities;
    this.cursors = cursors;
  }

  /** On which side the caller stands. */
  enum Side {
    HIRER,
    WORKER
  }

  /**
   * One page. Each way to be a party has an index of its own, so each is read for itself as far as
   * a page needs, and the newest of them all are taken.
   */
  @Transactional(readOnly = true)
  Page<Engagement> mine(
      Caller caller, @Nullable Side side, @Nullable Status status, PageQuery query) {
    String list = "engagements:" + caller.id() + ":" + side + ":" + status;
    List<String> after = cursors.decode(list, query.cursor(), 1).orElse(List.of());
    NewestFirst asWorker = NewestFirst.all().with("worker_id", caller.id()).after(after);
    NewestFirst asHirer = NewestFirst.all().with("hirer_id", caller.id()).after(after);
    NewestFirst forBrand = NewestFirst.all().withSql("brand_id", "brand.id").after(after);
    Map<String, Object> parameters = new HashMap<>();
    for (NewestFirst keys : List.of(asWorker, asHirer, forBrand)) {
      if (status != null) {
        keys.with("status", status.name());
      }
      parameters.putAll(keys.parameters());
    }
    parameters.put("brands", caller.memberships().keySet().toArray(UUID[]::new));
    parameters.put("limit", query.limit() + 1);
    String ids =
        switch (side) {
          case null -> part(asWorker, "") + " union " + hirers(asHirer, forBrand);
          case WORKER -> part(asWorker, "");
          case HIRER -> hirers(asHirer, forBrand);
        };
    NativeQuery<Engagement> rows =
        entities
            .unwrap(Session.class)
            .createNativeQuery(
                "select {engagement.*} from engagement where id in ("
                    + ids
                    + ") order by id desc limit :limit",
                Engagement.class,
                "engagement");
    parameters.forEach((name, value) -> {
      if (rows.getParameterMetadata().getNamedParameterNames().contains(name)) {
        rows.setParameter(name, value);
      }
    });
    return Page.of(rows.list(), query.limit(), row -> cursors.encode(list, row.id()));
  }

  private static String hirers(NewestFirst own, NewestFirst forBrand) {
    return part(own, " and brand_id is null")
        + " union (select mine.id from unnest(cast(:brands as uuid[])) as brand (id)"
        + " cross join lateral "
        + part(forBrand, "")
        + " mine)";
  }

  private static String part(NewestFirst keys, String further) {
    return "(select id from engagement where "
        + keys.condition()
        + further
        + keys.order()
        + " limit :limit)";
  }
}
