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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where offers are kept; written while their owner's profile is locked. */
@Repository
class Offers {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Offers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    // A newer instance may have written fields that this one does not know yet.
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
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
              price_from, price_currency, price_per, delivery_days, revisions, packages, active,
              version,
              created_at)
            values (:offer, :user, :title, :description, :skills, :amount, :priceFrom, :currency, :per,
              :days,
              :revisions, :packages::jsonb, :active, :version, :createdAt)
            """)
        .paramSource(columns(offer))
        .update();
  }

  void update(Offer offer) {
    jdbc.sql(
            """
            update offer set title = :title, description = :description, skill_tags = :skills,
              price_amount = :amount, price_from = :priceFrom, price_currency = :currency, price_per = :per,
              delivery_days = :days, revisions = :revisions, packages = :packages::jsonb,
              active = :active, version = :version
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

  private MapSqlParameterSource columns(Offer offer) {
    Offer.Content content = offer.content();
    return new MapSqlParameterSource()
        .addValue("offer", offer.offerId())
        .addValue("user", offer.userId())
        .addValue("title", content.title())
        .addValue("description", content.description())
        .addValue("skills", content.skillTags().toArray(String[]::new))
        .addValue("amount", content.price().amount())
        .addValue("priceFrom", content.priceFrom().amount())
        .addValue("currency", content.price().currency())
        .addValue("per", content.per().name())
        .addValue("days", content.deliveryDays(), Types.INTEGER)
        .addValue("revisions", content.revisions(), Types.INTEGER)
        .addValue("packages", json.writeValueAsString(content.packages()))
        .addValue("active", content.active())
        .addValue("version", offer.version())
        .addValue("createdAt", offer.createdAt().atOffset(ZoneOffset.UTC));
  }

  private Offer read(ResultSet row) throws SQLException {
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
            row.getObject("revisions", Integer.class),
            json.readValue(row.getString("packages"), new TypeReference<List<Offer.Package>>() {}),
            row.getBoolean("active")),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
