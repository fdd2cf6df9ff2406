package io.crewcall.campaign.chain;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigState.RoleState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the projection; what is older than the stored version is ignored. */
@Configuration(proxyBeanMethods = false)
class ChainEvents {
  private final JdbcClient jdbc;

  ChainEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  Subscription<UserState> users() {
    return Subscription.to(UserState.class, this::userChanged);
  }

  @Bean
  Subscription<GigState> gigs() {
    return Subscription.to(GigState.class, this::gigChanged);
  }

  @Bean
  Subscription<EngagementState> engagements() {
    return Subscription.to(EngagementState.class, this::engagementChanged);
  }

  private void userChanged(Event<UserState> event) {
    UserState user = event.data();
    jdbc.sql(
            """
            insert into user_replica (user_id, handle, display_name, avatar_url, version)
            values (:id, :handle, :name, :avatar, :version)
            on conflict (user_id) do update
               set handle = excluded.handle, display_name = excluded.display_name,
                   avatar_url = excluded.avatar_url, version = excluded.version
             where user_replica.version < excluded.version
            """)
        .param("id", user.userId())
        .param("handle", user.handle())
        .param("name", user.displayName())
        .param("avatar", user.avatarUrl())
        .param("version", event.version())
        .update();
  }

  private void gigChanged(Event<GigState> event) {
    GigState gig = event.data();
    long budget = 0;
    for (RoleState role : gig.roles()) {
      budget =
          Math.addExact(budget, Math.multiplyExact(role.budgetPerSlot().amount(), role.slots()));
    }
    jdbc.sql(
            """
            insert into gig_replica (gig_id, creator_id, brand_id, campaign_id,
                parent_engagement_id, depth, title, type, status, slots, filled, budget, currency,
                deadline, version)
            values (:id, :creator, :brand, :campaign, :parent, :depth, :title, :type, :status,
                :slots, :filled, :budget, :currency, :deadline, :version)
            on conflict (gig_id) do update
               set title = excluded.title, type = excluded.type, status = excluded.status,
                   slots = excluded.slots, filled = excluded.filled, budget = excluded.budget,
                   currency = excluded.currency, deadline = excluded.deadline,
                   campaign_id = excluded.campaign_id, version = excluded.version
             where gig_replica.version < excluded.version
            """)
        .param("id", gig.gigId())
        .param("creator", gig.creatorId())
        .param("brand", gig.brandId())
        .param("campaign", gig.campaignId())
        .param("parent", gig.parentEngagementId())
        .param("depth", gig.depth())
        .param("title", gig.title())
        .param("type", gig.type().name())
        .param("status", gig.status().name())
        .param("slots", gig.roles().stream().mapToInt(RoleState::slots).sum())
        .param("filled", gig.roles().stream().mapToInt(RoleState::filled).sum())
        .param("budget", budget)
        .param(
            "currency",
            gig.roles().isEmpty() ? "INR" : gig.roles().getFirst().budgetPerSlot().currency())
        .param("deadline", utc(gig.deadline()))
        .param("version", event.version())
        .update();
  }

  private void engagementChanged(Event<EngagementState> event) {
    EngagementState engagement = event.data();
    Commitment commitment = Commitment.of(engagement);
    jdbc.sql(
            """
            insert into engagement_replica (engagement_id, gig_id, gig_role_id,
                parent_engagement_id, campaign_id, hirer_id, worker_id, profession, fee, currency,
                agreed_hours, hours_logged, status, fault, started_at, due_date,
                first_delivered_at, first_due_date_at_delivery, completed_at, fee_visible, committed,
                completed, settled, version)
            values (:id, :gig, :role, :parent, :campaign, :hirer, :worker, :profession, :fee,
                :currency, :agreed, :logged, :status, :fault, :started, :due, :delivered,
                :dueAtDelivery, :completedAt, :feeVisible, :committed, :completed, :settled, :version)
            on conflict (engagement_id) do update
               set fee = excluded.fee, currency = excluded.currency,
                   agreed_hours = excluded.agreed_hours, hours_logged = excluded.hours_logged,
                   status = excluded.status, fault = excluded.fault, due_date = excluded.due_date,
                   first_delivered_at = excluded.first_delivered_at,
                   first_due_date_at_delivery = excluded.first_due_date_at_delivery,
                   completed_at = excluded.completed_at, fee_visible = excluded.fee_visible,
                   committed = excluded.committed,
                   completed = excluded.completed, settled = excluded.settled,
                   version = excluded.version
             where engagement_replica.version < excluded.version
            """)
        .param("id", engagement.engagementId())
        .param("gig", engagement.gigId())
        .param("role", engagement.gigRoleId())
        .param("parent", engagement.parentEngagementId())
        .param("campaign", engagement.campaignId())
        .param("hirer", engagement.hirerId())
        .param("worker", engagement.workerId())
        .param("profession", engagement.profession())
        .param("fee", engagement.fee().amount())
        .param("currency", engagement.fee().currency())
        .param("agreed", engagement.agreedHours())
        .param("logged", engagement.hoursLogged())
        .param("status", engagement.status().name())
        .param("fault", engagement.fault() == null ? null : engagement.fault().name())
        .param("started", utc(engagement.startedAt()))
        .param("due", utc(engagement.dueDate()))
        .param("delivered", utc(engagement.firstDeliveredAt()))
        .param("dueAtDelivery", utc(engagement.firstDueDateAtDelivery()))
        .param("completedAt", utc(engagement.completedAt()))
        .param("feeVisible", engagement.feeVisible())
        .param("committed", commitment.committed())
        .param("completed", commitment.completed())
        .param("settled", commitment.settled())
        .param("version", event.version())
        .update();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
