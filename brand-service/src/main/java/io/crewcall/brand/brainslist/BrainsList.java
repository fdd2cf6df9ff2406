package io.crewcall.brand.brainslist;

import io.crewcall.contracts.brand.BrainsListState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shortlist. A removed one stays behind as a tombstone, so that its version keeps growing in the
 * events others see.
 */
@Entity
@Table(name = "brains_list")
class BrainsList {
  static final int MAX_ITEMS = 500;

  @Id private UUID id;
  @Version private long version;
  private UUID brandId;
  private String title;
  private UUID createdBy;
  private Instant createdAt;
  private Instant updatedAt;
  private @Nullable Instant removedAt;

  @ElementCollection
  @CollectionTable(name = "brains_list_item", joinColumns = @JoinColumn(name = "list_id"))
  @MapKeyColumn(name = "user_id")
  private Map<UUID, Item> items = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  protected BrainsList() {}

  BrainsList(UUID id, UUID brandId, ListDetails details, UUID creator, Instant now) {
    this.id = id;
    this.brandId = brandId;
    this.title = details.title().strip();
    this.createdBy = creator;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** What became of a wish to put somebody on the list. */
  enum ItemChange {
    ADDED,
    CHANGED,
    UNCHANGED,
    /** Refused: the list is as long as one may be. */
    LIST_FULL
  }

  void edit(ListDetails details, Instant now) {
    title = details.title().strip();
    updatedAt = now;
  }

  /**
   * Adds a creator or changes what is noted.
   *
   * @param position where to, from 1; null keeps the place, or appends
   */
  ItemChange put(
      UUID userId, @Nullable String note, @Nullable Integer position, UUID by, Instant now) {
    Item present = items.get(userId);
    if (present == null) {
      if (items.size() >= MAX_ITEMS) {
        return ItemChange.LIST_FULL;
      }
      items.put(userId, new Item(note, items.size() + 1, by, now, 0));
      move(userId, position);
      updatedAt = now;
      return ItemChange.ADDED;
    }
    if (!wouldChange(userId, note, position)) {
      return ItemChange.UNCHANGED;
    }
    items.put(userId, present.changed(note));
    move(userId, position);
    updatedAt = now;
    return ItemChange.CHANGED;
  }

  /** Whether the person is there already, with another note or at another place. */
  boolean wouldChange(UUID userId, @Nullable String note, @Nullable Integer position) {
    Item present = items.get(userId);
    if (present == null) {
      return false;
    }
    boolean moves = position != null && place(position) != present.position();
    return moves || !java.util.Objects.equals(note, present.note());
  }

  /** Whether somebody was taken off. */
  boolean remove(UUID userId, Instant now) {
    if (items.remove(userId) == null) {
      return false;
    }
    renumber(inOrder());
    updatedAt = now;
    return true;
  }

  void retire(Instant now) {
    items.clear();
    removedAt = now;
    updatedAt = now;
  }

  private void move(UUID userId, @Nullable Integer position) {
    if (position == null) {
      return;
    }
    List<UUID> order = inOrder();
    order.remove(userId);
    order.add(place(position) - 1, userId);
    renumber(order);
  }

  private int place(int wanted) {
    return Math.min(wanted, items.size());
  }

  private void renumber(List<UUID> order) {
    for (int i = 0; i < order.size(); i++) {
      UUID userId = order.get(i);
      Item item = java.util.Objects.requireNonNull(items.get(userId));
      if (item.position() != i + 1) {
        items.put(userId, item.at(i + 1));
      }
    }
  }

  /** The creators, first place first. */
  List<UUID> inOrder() {
    return new ArrayList<>(
        items.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> entry.getValue().position()))
            .map(Map.Entry::getKey)
            .toList());
  }

  Optional<Item> item(UUID userId) {
    return Optional.ofNullable(items.get(userId));
  }

  Map<UUID, Item> items() {
    return Map.copyOf(items);
  }

  boolean removed() {
    return removedAt != null;
  }

  /** What others are told; notes stay here. */
  BrainsListState state() {
    return new BrainsListState(id, brandId, title, inOrder(), removed());
  }

  ListDetails details() {
    return new ListDetails(title);
  }

  UUID id() {
    return id;
  }

  UUID brandId() {
    return brandId;
  }

  UUID createdBy() {
    return createdBy;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  long version() {
    return version;
  }
}
