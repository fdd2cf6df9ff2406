package io.crewcall.creative.offer;

import io.crewcall.contracts.Money;
import io.crewcall.platform.persistence.StoredEntity;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A service on offer. It changes only while its owner's profile is locked. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "offer_id"))
class Offer extends StoredEntity {
  @Column(name = "user_id")
  private UUID userId;

  private String title;
  private @Nullable String description;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  private List<String> skillTags;

  private long priceAmount;

  /** The lowest price asked, of the offer and its packages. */
  private long priceFrom;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String priceCurrency;

  @Enumerated(EnumType.STRING)
  private Per pricePer;

  private @Nullable Integer deliveryDays;
  private @Nullable Integer revisions;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Package> packages;

  private boolean active;

  @Column(updatable = false)
  private Instant createdAt;

  /** What the price is asked for. */
  enum Per {
    PROJECT,
    DAY,
    HOUR
  }

  /**
   * One size of the service.
   *
   * @param name for example {@code Three reels}
   * @param price in the offer's currency
   */
  @Schema(name = "OfferPackage")
  record Package(
      String name,
      @Nullable String description,
      Money price,
      @Nullable Integer deliveryDays,
      @Nullable Integer revisions) {}

  @SuppressWarnings("NullAway.Init")
  protected Offer() {}

  @SuppressWarnings("NullAway.Init")
  Offer(UUID id, UUID userId, OfferContent content, Instant now) {
    super(id);
    this.userId = userId;
    this.createdAt = now;
    replace(content);
  }

  /** Replaces what its owner says. */
  final void replace(OfferContent content) {
    title = content.title();
    description = content.description();
    skillTags = content.skillTags();
    priceAmount = content.price().amount();
    priceFrom = content.priceFrom().amount();
    priceCurrency = content.price().currency();
    pricePer = content.per();
    deliveryDays = content.deliveryDays();
    revisions = content.revisions();
    packages = content.packages();
    active = content.active();
  }

  /** Replaces the skill tags by what the taxonomy calls them now. */
  void replaceSkillTags(List<String> changed) {
    skillTags = changed;
  }

  UUID userId() {
    return userId;
  }

  OfferContent content() {
    return new OfferContent(
        title,
        description,
        skillTags,
        new Money(priceAmount, priceCurrency),
        pricePer,
        deliveryDays,
        revisions,
        packages,
        active);
  }

  List<String> skillTags() {
    return List.copyOf(skillTags);
  }

  /** Whether others see it. */
  boolean active() {
    return active;
  }

  Instant createdAt() {
    return createdAt;
  }
}
