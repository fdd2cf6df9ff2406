package io.crewcall.creative.offer;

import io.crewcall.contracts.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where offers are kept; written while their owner's profile is locked. */
@Repository
class Offers {
  private final JdbcClient jdbc;

  Offers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int count(UUID userId) {
    return jdbc.sql("select count(*) as offers from offer where user_id = :user")
        .param("user", userId)
        .query((row, number) -> row.getInt("offers"))
        .single();
  }

  void insert(Offer offer) {
    jdbc.sql(
            """
            insert into offer (offer_id, user_id, title, description, skill_tags, price_amount,
              price_currency, price_per, delivery_days, active, version, created_at)
            values (:offer, :user, :title, :description, :skills, :amount, :currency, :per, :days,
              :active, :version, :createdAt)
            """)
        .paramSource(columns(offer))
        .update();
  }

  void update(Offer offer) {
    jdbc.sql(
            """
            update offer set title = :title, description = :description, skill_tags = :skills,
              price_amount = :amount, price_currency = :currency, price_per = :per,
              delivery_days = :days, active = :active, version = :version
            where offer_id = :offer
            """)
        .paramSource(columns(offer))
        .update();
  }

  void delete(UUID offerId) {
    jdbc.sql("delete from offer where offer_id = :offer").param("offer", offerId).update();
  }

  Optional<Offer> find(UUID userId, UUID offerId) {
    return jdbc.sql("select * from offer where offer_id = :offer and user_id = :user")
        .param("offer", offerId)
        .param("user", userId)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Offers of somebody, the newest first, behind one of them (or from the newest). */
  List<Offer> list(UUID userId, boolean activeOnly, @Nullable UUID behind, int limit) {
    return jdbc.sql(
            """
            select * from offer where user_id = :user and (active or not :activeOnly)
              and offer_id < coalesce(:behind, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
            order by offer_id desc limit :limit
            """)
        .param("user", userId)
        .param("activeOnly", activeOnly)
        .param("behind", behind, Types.OTHER)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  /** Offers that carry one of these tags. */
  List<Offer> carrying(List<String> tags, int limit) {
    return jdbc.sql(
            """
            select * from offer where skill_tags && :tags::text[] order by offer_id limit :limit
            """)
        .param("tags", tags.toArray(String[]::new))
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  private static MapSqlParameterSource columns(Offer offer) {
    Offer.Content content = offer.content();
    return new MapSqlParameterSource()
        .addValue("offer", offer.offerId())
        .addValue("user", offer.userId())
        .addValue("title", content.title())
        .addValue("description", content.description())
        .addValue("skills", content.skillTags().toArray(String[]::new))
        .addValue("amount", content.price().amount())
        .addValue("currency", content.price().currency())
        .addValue("per", content.per().name())
        .addValue("days", content.deliveryDays(), Types.INTEGER)
        .addValue("active", content.active())
        .addValue("version", offer.version())
        .addValue("createdAt", offer.createdAt().atOffset(ZoneOffset.UTC));
  }

  private static Offer read(ResultSet row) throws SQLException {
    return new Offer(
        row.getObject("offer_id", UUID.class),
        row.getObject("user_id", UUID.class),
        new Offer.Content(
            row.getString("title"),
            row.getString("description"),
            Arrays.asList((String[]) row.getArray("skill_tags").getArray()),
            new Money(row.getLong("price_amount"), row.getString("price_currency")),
            Offer.Per.valueOf(row.getString("price_per")),
            row.getObject("delivery_days", Integer.class),
            row.getBoolean("active")),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
