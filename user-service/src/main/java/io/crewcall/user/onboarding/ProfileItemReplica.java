package io.crewcall.user.onboarding;

import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Which items of a profile, brand or account are filled, as its owner told last. */
@Entity
@Table(name = "profile_item")
class ProfileItemReplica extends Replica<ProfileItemReplica.Key> {
  @EmbeddedId private Key key;

  /** Names; another version of this service may know other items. */
  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> items;

  @SuppressWarnings("NullAway.Init")
  protected ProfileItemReplica() {}

  ProfileItemReplica(Key key) {
    this.key = key;
    this.items = List.of();
  }

  /**
   * What the items are of.
   *
   * @param role a role, or ACCOUNT
   * @param sourceId the profile, brand or account
   */
  @Embeddable
  record Key(UUID userId, String role, UUID sourceId) implements Serializable {}

  void take(Set<Item> filled) {
    items = new ArrayList<>(filled.stream().map(Item::name).toList());
  }

  /** The items that this version knows. */
  Set<Item> items() {
    Set<Item> known = EnumSet.allOf(Item.class);
    known.removeIf(item -> !items.contains(item.name()));
    return known;
  }

  @Override
  public Key getId() {
    return key;
  }
}
