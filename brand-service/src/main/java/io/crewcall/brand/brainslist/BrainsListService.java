package io.crewcall.brand.brainslist;

import io.crewcall.brand.brainslist.BrainsList.ItemChange;
import io.crewcall.brand.brand.BrandMembers;
import io.crewcall.brand.creator.Creator;
import io.crewcall.brand.creator.Creators;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The use cases of BrainsLists. To everybody outside of the team a list does not exist (404); a
 * viewer reads and gets 403 for changes.
 */
@Service
class BrainsListService {
  private final BrainsLists lists;
  private final BrandMembers members;
  private final Creators creators;
  private final Votes votes;
  private final TransactionTemplate transaction;
  private final IdGenerator ids;
  private final Clock clock;

  BrainsListService(
      BrainsLists lists,
      BrandMembers members,
      Creators creators,
      Votes votes,
      TransactionTemplate transaction,
      IdGenerator ids,
      Clock clock) {
    this.lists = lists;
    this.members = members;
    this.creators = creators;
    this.votes = votes;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** A view and the version it shows. */
  record Versioned(BrainsListView view, long version) {}

  /**
   * An item as stored now.
   *
   * @param added whether the call put the creator on the list
   */
  record Stored(ItemView view, boolean added) {}

  Versioned create(UUID brandId, ListDetails details, UUID caller) {
    return inTransaction(() -> {
      MemberRole role = members.role(brandId, caller).orElseThrow(BrainsListService::noSuchBrand);
      requireManager(role);
      BrainsList list = new BrainsList(ids.next(), brandId, details, caller, clock.instant());
      lists.add(list);
      return view(list, caller, role);
    });
  }

  Versioned get(UUID listId, UUID caller) {
    return inTransaction(() -> {
      BrainsList list = lists.find(listId).orElseThrow(BrainsListService::notFound);
      return view(list, caller, role(list, caller));
    });
  }

  Page<ListSummary> page(UUID brandId, UUID caller, PageQuery query) {
    if (members.role(brandId, caller).isEmpty()) {
      throw noSuchBrand();
    }
    return lists.page(brandId, query);
  }

  Versioned edit(UUID listId, UUID caller, IfMatch ifMatch, MergePatch<ListDetails> patch) {
    return inTransaction(() -> {
      BrainsList list = toChange(listId, caller);
      ifMatch.check(list.version());
      list.edit(patch.applyTo(list.details()), clock.instant());
      lists.changed("list.changed", list);
      return view(list, caller, role(list, caller));
    });
  }

  void remove(UUID listId, UUID caller, IfMatch ifMatch) {
    inTransaction(() -> {
      BrainsList list = toChange(listId, caller);
      ifMatch.check(list.version());
      list.retire(clock.instant());
      lists.changed("list.removed", list);
      return list;
    });
  }

  Stored item(UUID listId, UUID caller, UUID userId) {
    return inTransaction(() -> {
      BrainsList list = lists.find(listId).orElseThrow(BrainsListService::notFound);
      role(list, caller);
      return new Stored(view(list, caller, userId), false);
    });
  }

  /**
   * Puts a creator on the list, or changes note and place. A repetition that changes nothing needs
   * no If-Match.
   *
   * @throws ProblemException 404 when there is no such person, 428 without If-Match and 412 with a
   *     stale one when an item would change
   */
  Stored putItem(
      UUID listId, UUID caller, UUID userId, ItemRequest request, @Nullable IfMatch ifMatch) {
    inTransaction(() -> {
      BrainsList list = lists.find(listId).orElseThrow(BrainsListService::notFound);
      requireManager(role(list, caller));
      return list;
    });
    if (!creators.awaitActive(userId)) {
      throw Problem.notFound("CREATOR_NOT_FOUND", "There is no such creator.").exception();
    }
    String note = request.note() == null || request.note().isBlank() ? null : request.note();
    return inTransaction(() -> {
      BrainsList list = toChange(listId, caller);
      if (list.wouldChange(userId, note, request.position())) {
        checkTag(list.item(userId).orElseThrow(), ifMatch);
      }
      ItemChange change = list.put(userId, note, request.position(), caller, clock.instant());
      switch (change) {
        case ADDED, CHANGED -> lists.changed("list.changed", list);
        case UNCHANGED -> {}
        case LIST_FULL ->
            throw Problem.conflict(
                    "LIST_FULL", "A list has at most " + BrainsList.MAX_ITEMS + " creators.")
                .exception();
      }
      return new Stored(view(list, caller, userId), change == ItemChange.ADDED);
    });
  }

  void removeItem(UUID listId, UUID caller, UUID userId, IfMatch ifMatch) {
    inTransaction(() -> {
      BrainsList list = toChange(listId, caller);
      ifMatch.check(list.item(userId).orElseThrow(BrainsListService::noSuchItem).version());
      list.remove(userId, clock.instant());
      lists.changed("list.changed", list);
      return list;
    });
  }

  /** The list with its row locked, for a caller who may change it. */
  BrainsList toChange(UUID listId, UUID caller) {
    BrainsList list = lists.findLocked(listId).orElseThrow(BrainsListService::notFound);
    requireManager(role(list, caller));
    return list;
  }

  private MemberRole role(BrainsList list, UUID caller) {
    return members.role(list.brandId(), caller).orElseThrow(BrainsListService::notFound);
  }

  /** Any member may vote. */
  ItemView vote(UUID listId, UUID caller, UUID userId, Votes.@Nullable Vote vote) {
    return inTransaction(() -> {
      BrainsList list = lists.findLocked(listId).orElseThrow(BrainsListService::notFound);
      role(list, caller);
      if (list.item(userId).isEmpty()) {
        throw noSuchItem();
      }
      if (vote == null) {
        votes.withdraw(listId, userId, caller);
      } else {
        votes.cast(listId, userId, caller, vote);
      }
      return view(list, caller, userId);
    });
  }

  private static void requireManager(MemberRole role) {
    if (!BrandMembers.mayManage(role)) {
      throw BrandMembers.roleTooLow().exception();
    }
  }

  private static void checkTag(Item present, @Nullable IfMatch ifMatch) {
    if (ifMatch == null) {
      throw Problem.of(
              HttpStatus.PRECONDITION_REQUIRED,
              "IF_MATCH_REQUIRED",
              "Send the ETag of the item you are changing in If-Match.")
          .exception();
    }
    ifMatch.check(present.version());
  }

  private ItemView view(BrainsList list, UUID caller, UUID userId) {
    Item item = list.item(userId).orElseThrow(BrainsListService::noSuchItem);
    return ItemView.of(
        userId,
        item,
        creators.find(userId).orElse(null),
        votes.on(list.id(), caller).getOrDefault(userId, Votes.Count.NONE));
  }

  private Versioned view(BrainsList list, UUID caller, MemberRole role) {
    Map<UUID, Item> items = list.items();
    Map<UUID, Creator> known = creators.among(items.keySet());
    Map<UUID, Votes.Count> counts = votes.on(list.id(), caller);
    List<ItemView> views =
        list.inOrder().stream()
            .map(userId ->
                ItemView.of(
                    userId,
                    Objects.requireNonNull(items.get(userId)),
                    known.get(userId),
                    counts.getOrDefault(userId, Votes.Count.NONE)))
            .toList();
    List<Creator.Rate> costs = costs(views.stream().map(ItemView::cost));
    return new Versioned(
        new BrainsListView(
            list.id(),
            list.brandId(),
            list.details().title(),
            list.createdBy(),
            list.createdAt(),
            list.updatedAt(),
            views.size(),
            views,
            Total.of(costs),
            views.size() - costs.size(),
            lists.overlaps(list.brandId(), list.id()),
            role),
        list.version());
  }

  /** What a share link shows; empty when the list was removed. */
  Optional<SharedListView> shared(UUID listId) {
    return lists
        .find(listId)
        .map(list -> {
          Map<UUID, Creator> known = creators.among(list.items().keySet());
          List<UUID> order = list.inOrder();
          List<SharedListView.SharedItem> views = new ArrayList<>();
          for (UUID userId : order) {
            Creator creator = known.get(userId);
            views.add(
                new SharedListView.SharedItem(
                    userId,
                    creator == null ? null : creator.handle(),
                    creator == null ? null : creator.displayName(),
                    creator == null ? null : creator.avatarUrl(),
                    views.size() + 1,
                    creator == null ? null : creator.cost()));
          }
          List<Creator.Rate> costs = costs(views.stream().map(SharedListView.SharedItem::cost));
          return new SharedListView(
              list.details().title(),
              members.companyName(list.brandId()),
              views,
              Total.of(costs),
              views.size() - costs.size());
        });
  }

  private static List<Creator.Rate> costs(Stream<Creator.@Nullable Rate> costs) {
    return costs.flatMap(cost -> Optional.ofNullable(cost).stream()).toList();
  }

  private static ProblemException noSuchBrand() {
    return Problem.notFound("BRAND_NOT_FOUND", "You have no such brand.").exception();
  }

  private static ProblemException notFound() {
    return Problem.notFound("LIST_NOT_FOUND", "There is no such BrainsList.").exception();
  }

  private static ProblemException noSuchItem() {
    return Problem.notFound("ITEM_NOT_FOUND", "This creator is not on the list.").exception();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.<T>execute(status -> work.get()));
  }
}
