package io.crewcall.contracts.brand;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A brand and its members. Types: {@code brand.created}, {@code brand.updated}, {@code
 * brand.members-changed}.
 *
 * @param logoUrl a lasting path on the platform
 * @param description what the brand says of itself; several lines
 */
@Topic(value = "brand.brands", compacted = true)
public record BrandState(
    UUID brandId,
    String companyName,
    String industry,
    @Nullable String website,
    @Nullable String logoUrl,
    UUID ownerId,
    List<Member> members,
    @Nullable String description,
    @Nullable String city)
    implements AggregateState {

  /** Of a brand that says nothing more of itself. */
  public BrandState(
      UUID brandId,
      String companyName,
      String industry,
      @Nullable String website,
      @Nullable String logoUrl,
      UUID ownerId,
      List<Member> members) {
    this(brandId, companyName, industry, website, logoUrl, ownerId, members, null, null);
  }

  /** What a member may do: owners everything, managers the work, viewers read. */
  public enum MemberRole {
    OWNER,
    MANAGER,
    VIEWER
  }

  /** One person in the brand's team. */
  public record Member(UUID userId, MemberRole role) {}
}
