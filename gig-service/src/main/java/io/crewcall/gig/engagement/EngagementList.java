package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.ByIds;
import io.crewcall.gig.sql.NewestFirst;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engagements of one caller, or of a brand's team. */
@Component
class EngagementList {
  private static final String DUE = "coalesce(due_date, 'infinity')";
  private final EntityManager entities;
  private final EngagementRepository engagements;
  private final Cursors cursors;

  EngagementList(EntityManager entities, EngagementRepository engagements, Cursors cursors) {
    this.entities = entities;
    this.engagements = engagements;
    this.cursors = cursors;
  }

  /** On which side the caller stands. */
  enum Side {
    HIRER,
    WORKER
  }

  /** The newest first, or what is under way, the soonest due first. */
  enum Sort {
    NEWEST,
    DUE_DATE
  }

  /**
   * Which engagements; a null filter takes all.
   *
   * @param brands those of which the hirer's side is meant
   */
  record Filter(
      UUID person,
      @Nullable Side side,
      @Nullable UUID brandId,
      Set<UUID> brands,
      @Nullable Status status) {

    /** One's own. */
    static Filter mine(Caller caller, @Nullable Side side, @Nullable Status status) {
      return new Filter(caller.id(), side, null, caller.memberships().keySet(), status);
    }

    /** Those in which the brand hires. */
    static Filter ofBrand(UUID brandId, Caller caller, @Nullable Status status) {
      return new Filter(caller.id(), Side.HIRER, brandId, Set.of(brandId), status);
    }

    private String name() {
      return (brandId == null ? person : brandId) + ":" + side + ":" + status;
    }

    /** Of the three ways to be a party those that are asked for. */
    private String parts(String worker, String hirer, String brand) {
      String ofBrands =
          "(select mine.* from unnest(cast(:brands as uuid[])) as brand (id) cross join lateral "
              + brand
              + " mine)";
      String hiring = brandId == null ? hirer + " union " + ofBrands : ofBrands;
      return switch (side) {
        case null -> worker + " union " + hiring;
        case WORKER -> worker;
        case HIRER -> hiring;
      };
    }
  }

  /**
   * One page, the newest first. Each way to be a party has an index of its own, so each is read for
   * itself as far as a page needs, and the newest of them all are taken.
   */
  @Transactional(readOnly = true)
  Page<Engagement> newest(Filter filter, PageQuery query) {
    String list = "engagements:" + filter.name();
    List<String> after = cursors.decode(list, query.cursor(), 1).orElse(List.of());
    NewestFirst asWorker = NewestFirst.all().with("worker_id", filter.person()).after(after);
    NewestFirst asHirer = NewestFirst.all().with("hirer_id", filter.person()).after(after);
    NewestFirst forBrand = NewestFirst.all().withSql("brand_id", "brand.id").after(after);
    Map<String, Object> parameters = new HashMap<>();
    for (NewestFirst keys : List.of(asWorker, asHirer, forBrand)) {
      if (filter.status() != null) {
        keys.with("status", filter.status().name());
      }
      parameters.putAll(keys.parameters());
    }
    String ids =
        filter.parts(
            part(asWorker, ""), part(asHirer, " and brand_id is null"), part(forBrand, ""));
    return Page.of(
        read(ids, "id desc", parameters, filter, query),
        query.limit(),
        row -> cursors.encode(list, row.id()));
  }

  /** One page of what is under way, the soonest due first. */
  @Transactional(readOnly = true)
  Page<Engagement> soonestDue(Filter filter, PageQuery query) {
    String list = "due:" + filter.name();
    List<String> after =
        cursors
            .decode(list, query.cursor(), 2)
            .orElse(List.of("-infinity", new UUID(0, 0).toString()));
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("me", filter.person());
    parameters.put("due", after.getFirst());
    parameters.put("after", UUID.fromString(after.getLast()));
    String ids =
        filter.parts(
            due("worker_id = :me"),
            due("hirer_id = :me and brand_id is null"),
            due("brand_id = brand.id"));
    return Page.of(
        read(ids, DUE + ", id", parameters, filter, query),
        query.limit(),
        row -> cursors.encode(list, row.dueDate() == null ? "infinity" : row.dueDate(), row.id()));
  }

  /** Those of them that the caller may read. */
  Page<Engagement> named(List<UUID> ids, Caller caller) {
    return ByIds.page(
        ids,
        engagements.findAll(ids).stream()
            .filter(engagement -> engagement.readableBy(caller))
            .toList());
  }

  private List<Engagement> read(
      String ids, String order, Map<String, Object> parameters, Filter filter, PageQuery query) {
    NativeQuery<Engagement> rows =
        entities
            .unwrap(Session.class)
            .createNativeQuery(
                "select {engagement.*} from engagement where id in ("
                    + ids
                    + ") order by "
                    + order
                    + " limit :limit",
                Engagement.class,
                "engagement");
    parameters.put("brands", filter.brands().toArray(UUID[]::new));
    parameters.put("limit", query.limit() + 1);
    parameters.forEach((name, value) -> {
      if (rows.getParameterMetadata().getNamedParameterNames().contains(name)) {
        rows.setParameter(name, value);
      }
    });
    return rows.list();
  }

  private static String part(NewestFirst keys, String further) {
    return "(select id from engagement where "
        + keys.condition()
        + further
        + keys.order()
        + " limit :limit)";
  }

  private static String due(String party) {
    return "(select id from engagement where "
        + party
        + " and status not in ('COMPLETED', 'CANCELLED', 'RESOLVED') and ("
        + DUE
        + ", id) > (cast(:due as timestamptz), :after) order by "
        + DUE
        + ", id limit :limit)";
  }
}
