package io.crewcall.brand.brainslist;

import io.crewcall.contracts.brand.BrainsListState;
import io.crewcall.platform.persistence.AggregateRoot;
import io.crewcall.platform.problem.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shortlist. A removed one stays behind as a tombstone, so that its version keeps growing in the
 * events others see.
 */
@Entity
@Table(name = "brains_list")
class BrainsList extends AggregateRoot {
  static final int MAX_ITEMS = 500;

  private UUID brandId;
  private String title;
  private UUID createdBy;
  private Instant createdAt;
  private Instant updatedAt;
  private @Nullable Instant removedAt;

  @ElementCollection
  @CollectionTable(name = "brains_list_item", joinColumns = @JoinColumn(name = "list_id"))
  @MapKeyColumn(name = "user_id")
  private Map<UUID, BrainsListItem> items = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  protected BrainsList() {}

  BrainsList(UUID id, UUID brandId, BrainsListDetails details, UUID creator, Instant now) {
    super(id);
    this.brandId = brandId;
    this.title = details.title().strip();
    this.createdBy = creator;
    this.createdAt = now;
    this.updatedAt = now;
    register("list.created");
  }

  void edit(BrainsListDetails details, Instant now) {
    title = details.title().strip();
    changed(now);
  }

  /**
   * Adds a creator or changes what is noted.
   *
   * @param position where to, from 1; null keeps the place, or appends
   * @return whether anything changed
   * @throws io.crewcall.platform.problem.ProblemException 409 when the list is full
   */
  boolean put(
      UUID userId, @Nullable String note, @Nullable Integer position, UUID by, Instant now) {
    BrainsListItem present = items.get(userId);
    if (present == null) {
      if (items.size() >= MAX_ITEMS) {
        throw Problem.conflict("LIST_FULL", "A list has at most " + MAX_ITEMS + " creators.")
            .exception();
      }
      items.put(userId, new BrainsListItem(note, items.size() + 1, by, now, 0));
    } else if (wouldChange(userId, note, position)) {
      items.put(userId, present.changed(note));
    } else {
      return false;
    }
    move(userId, position);
    changed(now);
    return true;
  }

  /** Whether the person is there already, with another note or at another place. */
  boolean wouldChange(UUID userId, @Nullable String note, @Nullable Integer position) {
    BrainsListItem present = items.get(userId);
    if (present == null) {
      return false;
    }
    boolean moves = position != null && place(position) != present.position();
    return moves || !Objects.equals(note, present.note());
  }

  /** Whether somebody was taken off. */
  boolean remove(UUID userId, Instant now) {
    if (items.remove(userId) == null) {
      return false;
    }
    renumber(inOrder());
    changed(now);
    return true;
  }

  void retire(Instant now) {
    items.clear();
    removedAt = now;
    updatedAt = now;
    register("list.removed");
  }

  private void changed(Instant now) {
    updatedAt = now;
    register("list.changed");
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
      BrainsListItem item = Objects.requireNonNull(items.get(userId));
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

  Optional<BrainsListItem> item(UUID userId) {
    return Optional.ofNullable(items.get(userId));
  }

  /**
   * @throws io.crewcall.platform.problem.ProblemException 404 when the creator is not on the list
   */
  BrainsListItem requireItem(UUID userId) {
    return item(userId)
        .orElseThrow(() ->
            Problem.notFound("ITEM_NOT_FOUND", "This creator is not on the list.").exception());
  }

  Map<UUID, BrainsListItem> items() {
    return Map.copyOf(items);
  }

  boolean removed() {
    return removedAt != null;
  }

  /** Without the notes, which stay here. */
  @Override
  public BrainsListState state() {
    return new BrainsListState(id(), brandId, title, inOrder(), removed());
  }

  BrainsListDetails details() {
    return new BrainsListDetails(title);
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
}
