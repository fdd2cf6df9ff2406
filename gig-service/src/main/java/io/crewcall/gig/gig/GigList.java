package io.crewcall.gig.gig;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.ByIds;
import io.crewcall.gig.sql.Columns;
import io.crewcall.gig.sql.NewestFirst;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of gigs, the newest first: ids are ordered by time, so that the id alone is the key. */
@Component
public class GigList {
  private static final String BY = " and creator_id = :creator";
  private static final String POSTED = " and status <> 'DRAFT'";
  private static final String TAKES_BIDS =
      " and deadline > database_time()"
          + " and (select sum(r.slots - r.filled) from gig_role r where r.gig_id = gig.id) > 0";
  private final EntityManager entityManager;
  private final GigRepository gigs;
  private final Cursors cursors;

  GigList(EntityManager entityManager, GigRepository gigs, Cursors cursors) {
    this.entityManager = entityManager;
    this.gigs = gigs;
    this.cursors = cursors;
  }

  /**
   * Which gigs; a null filter takes all.
   *
   * @param alone whether only those that are for no campaign; with a brand alone
   */
  record Filter(
      GigState.@Nullable Status status,
      @Nullable UUID campaignId,
      @Nullable UUID creatorId,
      @Nullable UUID brandId,
      boolean alone) {}

  /**
   * Others' drafts are in no list; one's own are when asked for by status or by creator, those of a
   * brand when its team asks for its gigs.
   */
  Page<Gig> page(Filter filter, Caller caller, PageQuery query) {
    String list = "gigs:" + filter;
    List<String> after = cursors.decode(list, query.cursor(), 1).orElse(List.of());
    NewestFirst keys = NewestFirst.all().after(after);
    if (filter.brandId() != null && filter.campaignId() == null) {
      keys.with("brand_id", filter.brandId());
    } else if (filter.campaignId() != null) {
      keys.with("campaign_id", filter.campaignId());
    } else if (filter.creatorId() != null) {
      keys.with("creator_id", filter.creatorId());
    }
    if (filter.status() != null) {
      keys.with("status", filter.status().name());
    }
    Map<String, Object> parameters = new HashMap<>(keys.parameters());
    parameters.put("me", caller.id());
    parameters.put("brands", Columns.array(caller.memberships().keySet()));
    String where = keys.condition();
    String order = keys.order();
    if (filter.creatorId() != null && (filter.campaignId() != null || filter.brandId() != null)) {
      where += BY;
      parameters.put("creator", filter.creatorId());
    }
    if (filter.brandId() != null && filter.campaignId() != null) {
      where += " and brand_id = :brand";
      parameters.put("brand", filter.brandId());
    }
    if (filter.alone()) {
      where += " and campaign_id is null";
    }
    if (filter.brandId() != null) {
      boolean reader = caller.admin() || caller.memberOf(filter.brandId());
      if (filter.status() == GigState.Status.DRAFT && !reader) {
        return new Page<>(List.of(), null);
      }
      where += filter.status() == null && !reader ? POSTED : "";
    } else if (filter.status() == GigState.Status.DRAFT && !caller.admin()) {
      where = "id in (" + drafts(filter, parameters) + ")";
      order = NewestFirst.all().order();
    } else if (filter.status() == null) {
      where +=
          caller.id().equals(filter.creatorId())
              ? " and (status <> 'DRAFT' or brand_id is null"
                  + " or brand_id = any (cast(:brands as uuid[])))"
              : POSTED;
    }
    return read(list, where + order, parameters, query.limit());
  }

  /**
   * The gigs of a brand that take bids and have a slot left, for anybody. The slots are summed up
   * row by row: as a join they would be read for all gigs there are.
   */
  public Page<Gig> openOf(UUID brandId, PageQuery query) {
    String list = "open-gigs:" + brandId;
    NewestFirst keys =
        NewestFirst.all()
            .with("brand_id", brandId)
            .with("status", GigState.Status.OPEN.name())
            .after(cursors.decode(list, query.cursor(), 1).orElse(List.of()));
    return read(
        list, keys.condition() + TAKES_BIDS + keys.order(), keys.parameters(), query.limit());
  }

  private Page<Gig> read(String list, String selection, Map<String, Object> parameters, int limit) {
    Query ids =
        entityManager.createNativeQuery(
            "select id from gig where " + selection + " limit :limit", UUID.class);
    ids.getParameters()
        .forEach(asked ->
            ids.setParameter(
                asked.getName(),
                asked.getName().equals("limit") ? limit + 1 : parameters.get(asked.getName())));
    @SuppressWarnings("unchecked")
    List<UUID> rows = ids.getResultList();
    Page<UUID> page = Page.of(rows, limit, id -> cursors.encode(list, id));
    return new Page<>(
        page.items().isEmpty() ? List.of() : gigs.findWithRoles(page.items()), page.nextCursor());
  }

  /** Those of them that the caller may read. */
  public Page<Gig> named(List<UUID> ids, Caller caller) {
    return ByIds.page(
        ids, gigs.findWithRoles(ids).stream().filter(gig -> gig.readableBy(caller)).toList());
  }

  /** One's own drafts and those of one's brands, each as far as a page needs. */
  private static String drafts(Filter filter, Map<String, Object> parameters) {
    NewestFirst own = NewestFirst.all().withSql("creator_id", ":me");
    NewestFirst brands = NewestFirst.all().withSql("brand_id", "brand.id");
    String further =
        " and status = 'DRAFT'"
            + (filter.campaignId() == null ? "" : " and campaign_id = :key_campaign_id");
    parameters.putIfAbsent("creator", Objects.requireNonNull(parameters.get("me")));
    if (filter.creatorId() != null) {
      parameters.put("creator", filter.creatorId());
    }
    return "(select id from gig where "
        + own.condition()
        // Nobody else's are one's own: no second bound on the column, or it would be the only one.
        + " and :me = :creator and brand_id is null"
        + further
        + own.order()
        + " limit :limit) union (select mine.id from unnest(cast(:brands as uuid[])) as brand (id)"
        + " cross join lateral (select id from gig where "
        + brands.condition()
        + (filter.creatorId() == null ? "" : BY)
        + further
        + brands.order()
        + " limit :limit) mine)";
  }
}
