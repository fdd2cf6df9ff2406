package io.crewcall.gig.gig;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.messaging.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where gigs are kept. Each change is stored with its event; there is no other way to store one.
 */
@Repository
public class Gigs {
  static final String COLUMNS =
      """
      id, creator_id, brand_id, campaign_id, parent_engagement_id, depth, title, description, type,
      status, city, remote, deadline, due_date, change_rounds, cancel_reason, created_at,
      published_at, version,
      case
        when status <> 'DRAFT' then true
        when parent_engagement_id is not null then exists (
          select 1 from engagement above where above.id = gig.parent_engagement_id
            and above.status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED'))
        when campaign_id is not null then exists (
          select 1 from campaign payer where payer.campaign_id = gig.campaign_id
            and payer.status = 'LIVE')
        else true
      end as payer_ready
      """;
  private final JdbcClient jdbc;
  private final Outbox outbox;

  Gigs(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  public Optional<Gig> find(UUID id) {
    return read(id, "");
  }

  /**
   * Reads it and keeps others from changing it until the transaction ends. In the order of the
   * chain: what is above it is locked before, what is below it after.
   */
  public Gig lock(UUID id) {
    return read(id, " for no key update").orElseThrow(GigProblems::notFound);
  }

  /** Reads it and keeps it as it is until the transaction ends; others may do the same. */
  public Gig hold(UUID id) {
    return read(id, " for share").orElseThrow(GigProblems::notFound);
  }

  private Optional<Gig> read(UUID id, String lock) {
    return jdbc.sql("select " + COLUMNS + " from gig where id = :id" + lock)
        .param("id", id)
        .query((row, number) -> gig(row, List.of()))
        .optional()
        .map(gig -> withRoles(List.of(gig)).getFirst());
  }

  /** Completes gigs with their roles: one statement for all. */
  List<Gig> withRoles(List<Gig> bare) {
    if (bare.isEmpty()) {
      return bare;
    }
    Map<UUID, List<GigRole>> roles = roles(bare.stream().map(Gig::id).toList());
    return bare.stream()
        .map(gig -> gig.withRoles(roles.getOrDefault(gig.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<GigRole>> roles(Collection<UUID> gigs) {
    Map<UUID, List<GigRole>> roles = new HashMap<>();
    jdbc.sql(
            """
            select id, gig_id, profession, skill_tags, slots, filled, reserved, budget_per_slot,
              committed, currency
            from gig_role where gig_id in (:gigs) order by gig_id, position
            """)
        .param("gigs", gigs)
        .query((ResultSet row) -> {
          roles
              .computeIfAbsent(Columns.uuid(row, "gig_id"), first -> new ArrayList<>())
              .add(role(row));
        });
    return roles;
  }

  /** Stores a new gig. */
  Gig insert(Gig gig, String event) {
    GigContent content = gig.content();
    jdbc.sql(
            """
            insert into gig (id, creator_id, brand_id, campaign_id, parent_engagement_id, depth,
              title, description, type, status, city, remote, deadline, due_date, change_rounds,
              currency, created_at, version)
            values (:id, :creator, :brand, :campaign, :parent, :depth, :title, :description, :type,
              :status, :city, :remote, :deadline, :due, :rounds, :currency, :created, :version)
            """)
        .param("id", gig.id())
        .param("creator", gig.creatorId())
        .param("brand", gig.brandId())
        .param("campaign", gig.campaignId())
        .param("parent", gig.parentEngagementId())
        .param("depth", gig.depth())
        .param("title", content.title())
        .param("description", content.description())
        .param("type", content.type().name())
        .param("status", gig.status().name())
        .param("city", content.city())
        .param("remote", content.remote())
        .param("deadline", Columns.param(content.deadline()))
        .param("due", Columns.nullableParam(content.dueDate()))
        .param("rounds", content.changeRounds())
        .param("currency", gig.currency())
        .param("created", Columns.param(gig.createdAt()))
        .param("version", gig.version())
        .update();
    insertRoles(gig);
    outbox.publish(event, gig.id(), gig.version(), gig.state());
    return gig;
  }

  /** Stores a changed draft with its new roles. */
  Gig replace(Gig gig, String event) {
    jdbc.sql("delete from gig_role where gig_id = :id").param("id", gig.id()).update();
    insertRoles(gig);
    return update(gig, event);
  }

  /**
   * Stores a change, roles apart.
   *
   * @param gig as read from here, with the changes, its version still the one that was read
   */
  Gig update(Gig gig, String event) {
    GigContent content = gig.content();
    int updated =
        jdbc.sql(
                """
                update gig set title = :title, description = :description, type = :type,
                  status = :status, city = :city, remote = :remote, deadline = :deadline,
                  due_date = :due, change_rounds = :rounds, currency = :currency,
                  cancel_reason = :reason, published_at = :published, version = version + 1
                where id = :id and version = :version
                """)
            .param("id", gig.id())
            .param("version", gig.version())
            .param("title", content.title())
            .param("description", content.description())
            .param("type", content.type().name())
            .param("status", gig.status().name())
            .param("city", content.city())
            .param("remote", content.remote())
            .param("deadline", Columns.param(content.deadline()))
            .param("due", Columns.nullableParam(content.dueDate()))
            .param("rounds", content.changeRounds())
            .param("currency", gig.currency())
            .param("reason", gig.cancelReason())
            .param("published", Columns.nullableParam(gig.publishedAt()))
            .update();
    if (updated == 0) {
      throw new OptimisticLockingFailureException("gig " + gig.id() + " was changed");
    }
    Gig stored = gig.stored();
    outbox.publish(event, stored.id(), stored.version(), stored.state());
    return stored;
  }

  /**
   * Takes a slot and its fee out of the role's budget, if both are there.
   *
   * @return false when the role is full or has not that much left
   */
  boolean takeSlot(UUID roleId, Money fee) {
    return jdbc.sql(
                """
                update gig_role set filled = filled + 1, committed = committed + :fee
                where id = :role and filled < slots and currency = :currency
                  and committed + :fee <= slots * budget_per_slot
                """)
            .param("role", roleId)
            .param("fee", fee.amount())
            .param("currency", fee.currency())
            .update()
        == 1;
  }

  void freeSlot(UUID roleId, Money fee) {
    jdbc.sql(
            """
            update gig_role set filled = filled - 1, committed = committed - :fee where id = :role
            """)
        .param("role", roleId)
        .param("fee", fee.amount())
        .update();
  }

  /** Keeps a slot that was taken, or gives back one that was kept. */
  void reserve(UUID roleId, int more) {
    jdbc.sql("update gig_role set reserved = reserved + :more where id = :role")
        .param("role", roleId)
        .param("more", more)
        .update();
  }

  /** Gives money of a role back whose slot stays taken. */
  void freeBudget(UUID roleId, Money amount) {
    jdbc.sql("update gig_role set committed = committed - :amount where id = :role")
        .param("role", roleId)
        .param("amount", amount.amount())
        .update();
  }

  /** The gig's roles as they are now, after slots were taken or freed. */
  Gig refreshed(Gig gig) {
    return withRoles(List.of(gig)).getFirst();
  }

  private void insertRoles(Gig gig) {
    int position = 0;
    for (GigRole role : gig.roles()) {
      jdbc.sql(
              """
              insert into gig_role (id, gig_id, position, profession, skill_tags, slots,
                budget_per_slot, currency)
              values (:id, :gig, :position, :profession, cast(:tags as text[]), :slots, :budget,
                :currency)
              """)
          .param("id", role.id())
          .param("gig", gig.id())
          .param("position", position++)
          .param("profession", role.profession())
          .param("tags", Columns.array(role.skillTags()))
          .param("slots", role.slots())
          .param("budget", role.budgetPerSlot().amount())
          .param("currency", role.budgetPerSlot().currency())
          .update();
    }
  }

  static Gig gig(ResultSet row, List<GigRole> roles) throws SQLException {
    return new Gig(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "creator_id"),
        Columns.nullableUuid(row, "brand_id"),
        Columns.nullableUuid(row, "campaign_id"),
        Columns.nullableUuid(row, "parent_engagement_id"),
        row.getInt("depth"),
        new GigContent(
            row.getString("title"),
            row.getString("description"),
            GigState.Type.valueOf(row.getString("type")),
            Columns.instant(row, "deadline"),
            Columns.nullableInstant(row, "due_date"),
            row.getString("city"),
            row.getBoolean("remote"),
            row.getInt("change_rounds")),
        GigState.Status.valueOf(row.getString("status")),
        roles,
        row.getString("cancel_reason"),
        Columns.instant(row, "created_at"),
        Columns.nullableInstant(row, "published_at"),
        row.getBoolean("payer_ready"),
        row.getLong("version"));
  }

  private static GigRole role(ResultSet row) throws SQLException {
    return new GigRole(
        Columns.uuid(row, "id"),
        row.getString("profession"),
        Columns.texts(row, "skill_tags"),
        row.getInt("slots"),
        row.getInt("filled"),
        row.getInt("reserved"),
        Columns.money(row, "budget_per_slot"),
        Columns.money(row, "committed"));
  }
}
