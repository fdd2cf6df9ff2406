package io.crewcall.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every table in which a service keeps a copy of what another owns, and both read by SQL that knows
 * nothing of the services' code. Rows are JSON arrays, so that they can be compared as texts.
 */
final class Replicas {
  private static final Pattern TABLE = Pattern.compile("@Table\\(name = \"(\\w+)\"\\)");

  /** Computed from events, and no copies of one owner's rows. */
  static final Set<String> COMPUTED = Set.of("profile_item");

  private final List<Copy> all = new ArrayList<>();

  Replicas() {
    people();
    figures();
    brands();
    hiring();
    others();
  }

  /** A table and what it is a copy of. */
  record Copy(String database, String table, String rows, String owner, String owned) {

    /** What only one of the two has, as lines. */
    List<String> differences() {
      Set<String> copied = new TreeSet<>(Stores.query(database, rows));
      Set<String> original = new TreeSet<>(Stores.query(owner, owned));
      List<String> lines = new ArrayList<>();
      copied.stream().filter(row -> !original.contains(row)).forEach(row -> lines.add("+ " + row));
      original.stream().filter(row -> !copied.contains(row)).forEach(row -> lines.add("- " + row));
      return lines.stream().map(line -> database + "." + table + " " + line).toList();
    }

    long size() {
      return Stores.query(database, rows).size();
    }
  }

  List<Copy> all() {
    return all;
  }

  /** Names of the tables of all entities that are replicas, out of the sources. */
  static Set<String> declared() {
    Set<String> names = new HashSet<>();
    try (Stream<Path> files = Files.walk(LocalStack.root())) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/main/"))
          .forEach(file -> {
            String source = read(file);
            Matcher table = TABLE.matcher(source);
            if (source.contains("extends Replica<") && table.find()) {
              names.add(table.group(1));
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return names;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void copy(String database, String table, String rows, String owner, String owned) {
    all.add(new Copy(database, table, rows, owner, owned));
  }

  private void people() {
    String person =
        """
        select jsonb_build_array(%s, %s, display_name, avatar_url, active, city,
          (select jsonb_agg(role order by role) from jsonb_array_elements_text(roles) role))::text
        from %s
        """;
    for (String database :
        List.of("users_db", "influencer_db", "creative_db", "brand_db", "campaign_db", "gigs_db")) {
      copy(
          database,
          "user_replica",
          person.formatted("user_id", "handle", "user_replica"),
          "users_db",
          // Copies of somebody who was erased do not tell them from others.
          person.formatted("id", "case when erased then 'deleted' else handle end", "users"));
    }
    for (String database : List.of("brand_db", "gigs_db")) {
      String block = "select jsonb_build_array(%s, blocker_id, blocked_id, active)::text from %s";
      copy(
          database,
          "user_block",
          // The owner forgets a block with the person; the copy is kept and blocks nobody.
          block.formatted("block_id", "user_block")
              + " where active or not exists (select from user_replica"
              + " where user_id in (blocker_id, blocked_id) and handle = 'deleted')",
          "users_db",
          block.formatted("id", "user_block"));
    }
    copy(
        "creative_db",
        "user_away",
        """
        select jsonb_build_array(user_id, (select jsonb_agg(jsonb_build_array(
            away ->> 'from', away ->> 'to') order by away ->> 'from')
          from jsonb_array_elements(periods) away))::text
        from user_away where jsonb_array_length(periods) > 0
        """,
        "users_db",
        """
        select jsonb_build_array(id, (select jsonb_agg(jsonb_build_array(
            away ->> 'from', away ->> 'to') order by away ->> 'from')
          from jsonb_array_elements(away_periods) away))::text
        from users where jsonb_array_length(away_periods) > 0
        """);
  }

  private void figures() {
    for (String database :
        List.of("users_db", "influencer_db", "creative_db", "brand_db", "gigs_db")) {
      copy(
          database,
          "influencer_card",
          """
          select jsonb_build_array(user_id, headline, followers, engagement_rate)::text
          from influencer_card where followers is not null
          """,
          "influencer_db",
          audience("headline, "));
      copy(
          database,
          "creative_card",
          """
          select jsonb_build_array(user_id, profession, day_rate)::text from creative_card
          where profession is not null or day_rate is not null
          """,
          "creative_db",
          """
          select jsonb_build_array(user_id, profession, day_rate)::text from (
            select p.user_id, (select code from creative_profession c where c.user_id = p.user_id
                order by position limit 1) as profession,
              case when day_rate_amount is null then null else jsonb_build_object(
                'amount', day_rate_amount, 'currency', day_rate_currency) end as day_rate
            from creative_profile p where visible and hidden_because is null) shown
          where profession is not null or day_rate is not null
          """);
      copy(
          database,
          "scorecard_card",
          """
          select jsonb_build_array(user_id, rating, review_count, success_score,
            round(response_hours::numeric, 6), hirer_rating, hirer_review_count)::text
          from scorecard_card where review_count > 0 or success_score is not null
            or response_hours is not null or hirer_review_count > 0
          """,
          "analytics_db",
          scorecard(
              "success_score, round(response_seconds::numeric / 3600, 6), hirer_rating, hirer_count",
              "response_seconds is not null or hirer_count > 0"));
    }
    copy(
        "campaign_db",
        "scorecard_replica",
        """
        select jsonb_build_array(user_id, rating, review_count, success_score, on_time_rate)::text
        from scorecard_replica
        where review_count > 0 or success_score is not null or on_time_rate is not null
        """,
        "analytics_db",
        scorecard("success_score, on_time_rate", "on_time_rate is not null"));
    copy(
        "campaign_db",
        "audience_replica",
        """
        select jsonb_build_array(user_id, followers, engagement_rate)::text
        from audience_replica where followers is not null
        """,
        "influencer_db",
        audience(""));
  }

  private static String audience(String more) {
    return """
    select jsonb_build_array(user_id, %s(select coalesce(sum((account ->> 'followers')::bigint),
        0) from jsonb_array_elements(accounts) account),
      (engagement_rate ->> 'value')::double precision)::text
    from influencer_profile where visible and hidden_because is null
    """
        .formatted(more);
  }

  /**
   * From as many reviews on as others see ratings; who has no figure has no card, or an empty one.
   */
  private static String scorecard(String more, String or) {
    return """
    select jsonb_build_array(user_id, case when rated >= 3 then rating end, rated, %s)::text
    from (select user_id, (figures #>> '{metrics,rating,value}')::double precision as rating,
        (figures #>> '{metrics,reviewCount,n}')::bigint as rated,
        (figures #>> '{metrics,successScore,value}')::double precision as success_score,
        (figures #>> '{metrics,onTimeRate,value}')::double precision as on_time_rate,
        (figures #>> '{metrics,responseTime,value}')::double precision as response_seconds,
        case when (figures #>> '{metrics,reviewCountAsHirer,n}')::bigint >= 3 then
          (figures #>> '{metrics,ratingAsHirer,value}')::double precision end as hirer_rating,
        (figures #>> '{metrics,reviewCountAsHirer,n}')::bigint as hirer_count
      from scorecard) figures
    where rated > 0 or success_score is not null or %s
    """
        .formatted(more, or);
  }

  private void brands() {
    for (String database : List.of("campaign_db", "gigs_db")) {
      copy(
          database,
          "brand_replica",
          """
          select jsonb_build_array(brand_id, company_name, (select jsonb_object_agg(user_id, role)
            from brand_member m where m.brand_id = b.brand_id))::text
          from brand_replica b
          """,
          "brand_db",
          """
          select jsonb_build_array(id, company_name, (select jsonb_object_agg(user_id, role)
            from brand_member m where m.brand_id = b.id))::text
          from brand b
          """);
    }
    copy(
        "gigs_db",
        "brand_logo",
        "select jsonb_build_array(brand_id, logo_url)::text from brand_logo",
        "brand_db",
        "select jsonb_build_array(id, logo_url)::text from brand");
    copy(
        "users_db",
        "notification_brand",
        """
        select jsonb_build_array(brand_id, company_name, owner_id, logo_url, is_shared,
          (select jsonb_agg(manager order by manager) from unnest(managers) manager))::text
        from notification_brand
        """,
        "brand_db",
        """
        select jsonb_build_array(id, company_name, owner_id, logo_url,
          exists (select 1 from brand_member m where m.brand_id = b.id and m.user_id <> owner_id),
          (select jsonb_agg(user_id order by user_id) from brand_member m
            where m.brand_id = b.id and role <> 'VIEWER'))::text
        from brand b
        """);
    copy(
        "media_db",
        "brand_team",
        """
        select jsonb_build_array(brand_id,
          (select jsonb_agg(member order by member) from unnest(members) member))::text
        from brand_team
        """,
        "brand_db",
        """
        select jsonb_build_array(id, (select jsonb_agg(user_id order by user_id)
          from brand_member m where m.brand_id = b.id))::text
        from brand b
        """);
    copy(
        "gigs_db",
        "brains_list",
        """
        select jsonb_build_array(list_id, brand_id,
          (select jsonb_agg(one order by one) from unnest(creators) one))::text
        from brains_list where not removed
        """,
        "brand_db",
        """
        select jsonb_build_array(id, brand_id, (select jsonb_agg(user_id order by user_id)
          from brains_list_item i where i.list_id = l.id))::text
        from brains_list l where removed_at is null
        """);
    copy(
        "gigs_db",
        "campaign",
        """
        select jsonb_build_array(campaign_id, brand_id, title, description, start_date, end_date,
          category, disclosure_label, status, budget, currency)::text
        from campaign
        """,
        "campaign_db",
        """
        select jsonb_build_array(id, brand_id, title, description, start_date, end_date,
          category, disclosure_label, status, budget, currency)::text
        from campaign
        """);
  }

  private void hiring() {
    copy(
        "campaign_db",
        "gig_replica",
        """
        select jsonb_build_array(gig_id, creator_id, brand_id, campaign_id, parent_engagement_id,
          depth, title, type, status, slots, budget, deadline)::text
        from gig_replica
        """,
        "gigs_db",
        """
        select jsonb_build_array(id, creator_id, brand_id, campaign_id, parent_engagement_id,
          depth, title, type, status, (select sum(slots) from gig_role r where r.gig_id = g.id),
          (select sum(slots * budget_per_slot) from gig_role r where r.gig_id = g.id),
          deadline)::text
        from gig g
        """);
    copy(
        "users_db",
        "notification_gig",
        "select jsonb_build_array(gig_id, title, open, brand_id, deadline)::text"
            + " from notification_gig",
        "gigs_db",
        "select jsonb_build_array(id, title, status = 'OPEN', brand_id, deadline)::text from gig");
    copy(
        "brand_db",
        "brand_gig",
        "select jsonb_build_array(gig_id, brand_id, open)::text from brand_gig",
        "gigs_db",
        "select jsonb_build_array(id, brand_id, status = 'OPEN')::text from gig"
            + " where brand_id is not null");
    String engagement =
        """
        select jsonb_build_array(%s, gig_id, gig_role_id, parent_engagement_id, campaign_id,
          hirer_id, worker_id, profession, fee, currency, agreed_hours, hours_logged, status,
          fault, started_at, due_date, first_delivered_at, completed_at)::text
        from %s
        """;
    copy(
        "campaign_db",
        "engagement_replica",
        engagement.formatted("engagement_id", "engagement_replica"),
        "gigs_db",
        engagement.formatted("id", "engagement"));
    copy(
        "users_db",
        "notification_engagement",
        """
        select jsonb_build_array(engagement_id, gig_id, worker_id, hirer_id, status, awaiting_work,
          is_open, due_at)::text
        from notification_engagement
        """,
        "gigs_db",
        """
        select jsonb_build_array(id, gig_id, worker_id, hirer_id, status,
          status in ('ACTIVE', 'CHANGES_REQUESTED'),
          status not in ('COMPLETED', 'CANCELLED', 'RESOLVED'), due_date)::text
        from engagement
        """);
    copy(
        "creative_db",
        "commitment",
        """
        select jsonb_build_array(engagement_id, worker_id, started_at, due_at, under_way)::text
        from commitment
        """,
        "gigs_db",
        """
        select jsonb_build_array(id, worker_id, started_at, due_date,
          status in ('ACTIVE', 'CHANGES_REQUESTED', 'CANCEL_REQUESTED', 'DELIVERED'))::text
        from engagement
        where worker_id not in (select user_id from user_replica where handle = 'deleted')
        """);
    copy(
        "brand_db",
        "brand_engagement",
        """
        select jsonb_build_array(engagement_id, brand_id, completed, counts)::text
        from brand_engagement
        """,
        "gigs_db",
        """
        select jsonb_build_array(id, brand_id, status = 'COMPLETED', not own_brand)::text
        from engagement where brand_id is not null
        """);
    copy(
        "users_db",
        "notification_invitation",
        """
        select jsonb_build_array(invitation_id, gig_id, user_id, from_user_id, status)::text
        from notification_invitation
        """,
        "gigs_db",
        "select jsonb_build_array(id, gig_id, user_id, from_user_id, status)::text"
            + " from invitation");
    copy(
        "users_db",
        "notification_application",
        "select jsonb_build_array(application_id, status)::text from notification_application",
        "gigs_db",
        "select jsonb_build_array(id, status)::text from application");
    copy(
        "creative_db",
        "open_offer",
        "select jsonb_build_array(application_id, worker_id)::text from open_offer where on_table",
        "gigs_db",
        "select jsonb_build_array(id, applicant_id)::text from application"
            + " where status in ('OFFERED', 'COUNTERED')");
    copy(
        "brand_db",
        "hirer_review",
        "select jsonb_build_array(review_id, engagement_id, rating, visible)::text"
            + " from hirer_review",
        "gigs_db",
        """
        select jsonb_build_array(r.id, engagement_id, rating,
          r.status in ('REVEALED', 'REPORTED', 'RESTORED'))::text
        from review r join engagement e on e.id = r.engagement_id
        where side = 'WORKER' and r.status <> 'SEALED' and e.fee > 0
        """);
  }

  private void others() {
    for (String database : List.of("users_db", "influencer_db", "creative_db", "brand_db")) {
      copy(
          database,
          "media_asset",
          "select jsonb_build_array(media_id, owner_id)::text from media_asset where ready",
          "media_db",
          "select jsonb_build_array(id, owner_id)::text from asset where status = 'READY'");
    }
    copy(
        "gigs_db",
        "media_asset",
        "select jsonb_build_array(media_id, owner_id, purpose)::text from media_asset where ready",
        "media_db",
        "select jsonb_build_array(id, owner_id, purpose)::text from asset where status = 'READY'");
    copy(
        "gigs_db",
        "profile_skills",
        """
        select jsonb_build_array(user_id, skills)::text from profile_skills
        where user_id not in (select user_id from user_replica where handle = 'deleted')
        """,
        "creative_db",
        "select jsonb_build_array(user_id, skill_tags)::text from creative_profile");
    copy(
        "campaign_db",
        "category_replica",
        "select jsonb_build_array(code, name, retired)::text from category_replica",
        "influencer_db",
        "select jsonb_build_array(category_id, name, retired)::text from category");
    copy(
        "gigs_db",
        "skill",
        "select jsonb_build_array(code)::text from skill",
        "creative_db",
        "select jsonb_build_array(skill_id)::text from skill");
    copy(
        "brand_db",
        "rate_card",
        """
        select jsonb_build_array(user_id, (select jsonb_agg(rate order by rate)
          from jsonb_array_elements(rates) rate))::text
        from rate_card where source = 'INFLUENCER' and jsonb_array_length(rates) > 0
        """,
        "influencer_db",
        """
        select jsonb_build_array(user_id, (select jsonb_agg(rate order by rate)
          from jsonb_array_elements(rate_card) rate))::text
        from influencer_profile
        where visible and hidden_because is null and jsonb_array_length(rate_card) > 0
        """);
  }
}
