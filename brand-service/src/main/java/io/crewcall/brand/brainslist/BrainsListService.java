package io.crewcall.brand.brainslist;

import io.crewcall.brand.brainslist.Vote.VoteId;
import io.crewcall.brand.brand.BrandMembershipService;
import io.crewcall.brand.creator.CreatorReplicaService;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The use cases of BrainsLists. To everybody outside of the team a list does not exist (404); a
 * viewer reads and gets 403 for changes.
 */
@Service
class BrainsListService {
  private final BrainsListRepository lists;
  private final BrandMembershipService members;
  private final CreatorReplicaService creators;
  private final VoteRepository votes;
  private final BrainsListResponseFactory responses;
  private final Cursors cursors;
  private final TransactionTemplate transaction;
  private final IdGenerator ids;
  private final Clock clock;

  BrainsListService(
      BrainsListRepository lists,
      BrandMembershipService members,
      CreatorReplicaService creators,
      VoteRepository votes,
      BrainsListResponseFactory responses,
      Cursors cursors,
      TransactionTemplate transaction,
      IdGenerator ids,
      Clock clock) {
    this.lists = lists;
    this.members = members;
    this.creators = creators;
    this.votes = votes;
    this.responses = responses;
    this.cursors = cursors;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** A response and the version it shows. */
  record Versioned(BrainsListResponse body, long version) {}

  /**
   * An item as stored now.
   *
   * @param added whether the call put the creator on the list
   */
  record Stored(ItemResponse item, boolean added) {}

  @Transactional
  Versioned create(UUID brandId, BrainsListDetails details, UUID caller) {
    MemberRole role = members.role(brandId, caller).orElseThrow(BrainsListService::noSuchBrand);
    requireManager(role);
    BrainsList list = new BrainsList(ids.next(), brandId, details, caller, clock.instant());
    return response(lists.save(list), caller, role);
  }

  @Transactional(readOnly = true)
  Versioned get(UUID listId, UUID caller) {
    BrainsList list = lists.findById(listId).orElseThrow(BrainsListService::notFound);
    return response(list, caller, role(list, caller));
  }

  Page<BrainsListSummary> page(UUID brandId, UUID caller, PageQuery query) {
    if (members.role(brandId, caller).isEmpty()) {
      throw noSuchBrand();
    }
    String name = "brains-lists:" + brandId;
    List<BrainsListSummary> rows =
        lists.findPage(brandId, cursors.idBefore(name, query), Limit.of(query.limit() + 1));
    return Page.of(rows, query.limit(), last -> cursors.encode(name, last.id()));
  }

  @Transactional
  Versioned edit(UUID listId, UUID caller, IfMatch ifMatch, MergePatch<BrainsListDetails> patch) {
    BrainsList list = toChange(listId, caller);
    ifMatch.check(list.version());
    list.edit(patch.applyTo(list.details()), clock.instant());
    return response(lists.save(list), caller, role(list, caller));
  }

  @Transactional
  void remove(UUID listId, UUID caller, IfMatch ifMatch) {
    BrainsList list = toChange(listId, caller);
    ifMatch.check(list.version());
    list.retire(clock.instant());
    lists.save(list);
  }

  @Transactional(readOnly = true)
  ItemResponse item(UUID listId, UUID caller, UUID userId) {
    BrainsList list = lists.findById(listId).orElseThrow(BrainsListService::notFound);
    role(list, caller);
    return responses.item(list, caller, userId);
  }

  /**
   * Puts a creator on the list, or changes note and place. A repetition that changes nothing needs
   * no If-Match.
   *
   * @throws ProblemException 404 when there is no such person, 428 without If-Match and 412 with a
   *     stale one when an item would change
   */
  Stored putItem(
      UUID listId, UUID caller, UUID userId, PutItemRequest request, @Nullable IfMatch ifMatch) {
    UUID brandId = lists.findBrandId(listId).orElseThrow(BrainsListService::notFound);
    requireManager(members.role(brandId, caller).orElseThrow(BrainsListService::notFound));
    if (!creators.awaitActive(userId)) {
      throw Problem.notFound("CREATOR_NOT_FOUND", "There is no such creator.").exception();
    }
    return Objects.requireNonNull(
        transaction.execute(status -> putKnown(listId, caller, userId, request, ifMatch)));
  }

  private Stored putKnown(
      UUID listId, UUID caller, UUID userId, PutItemRequest request, @Nullable IfMatch ifMatch) {
    String note = request.note() == null || request.note().isBlank() ? null : request.note();
    BrainsList list = toChange(listId, caller);
    if (list.wouldChange(userId, note, request.position())) {
      checkTag(list.requireItem(userId), ifMatch);
    }
    boolean added = list.item(userId).isEmpty();
    if (list.put(userId, note, request.position(), caller, clock.instant())) {
      lists.save(list);
    }
    return new Stored(responses.item(list, caller, userId), added);
  }

  @Transactional
  void removeItem(UUID listId, UUID caller, UUID userId, IfMatch ifMatch) {
    BrainsList list = toChange(listId, caller);
    ifMatch.check(list.requireItem(userId).version());
    list.remove(userId, clock.instant());
    lists.save(list);
  }

  /** The list with its row locked, for a caller who may change it. */
  BrainsList toChange(UUID listId, UUID caller) {
    BrainsList list = lists.lockById(listId).orElseThrow(BrainsListService::notFound);
    requireManager(role(list, caller));
    return list;
  }

  private MemberRole role(BrainsList list, UUID caller) {
    return members.role(list.brandId(), caller).orElseThrow(BrainsListService::notFound);
  }

  /** Any member may vote; null withdraws the vote. */
  @Transactional
  ItemResponse vote(UUID listId, UUID caller, UUID userId, Vote.@Nullable Opinion vote) {
    BrainsList list = lists.lockById(listId).orElseThrow(BrainsListService::notFound);
    role(list, caller);
    list.requireItem(userId);
    VoteId id = new VoteId(listId, userId, caller);
    if (vote == null) {
      votes.deleteById(id);
    } else {
      votes.save(new Vote(id, vote));
    }
    return responses.item(list, caller, userId);
  }

  private static void requireManager(MemberRole role) {
    if (!BrandMembershipService.mayManage(role)) {
      throw BrandMembershipService.roleTooLow().exception();
    }
  }

  private static void checkTag(BrainsListItem present, @Nullable IfMatch ifMatch) {
    if (ifMatch == null) {
      throw Problem.of(
              HttpStatus.PRECONDITION_REQUIRED,
              "IF_MATCH_REQUIRED",
              "Send the ETag of the item you are changing in If-Match.")
          .exception();
    }
    ifMatch.check(present.version());
  }

  private Versioned response(BrainsList list, UUID caller, MemberRole role) {
    return new Versioned(responses.whole(list, caller, role), list.version());
  }

  /** What a share link shows; empty when the list was removed. */
  Optional<SharedListResponse> shared(UUID listId) {
    return lists
        .findById(listId)
        .map(list -> responses.shared(list, members.companyName(list.brandId())));
  }

  private static ProblemException noSuchBrand() {
    return Problem.notFound("BRAND_NOT_FOUND", "You have no such brand.").exception();
  }

  private static ProblemException notFound() {
    return Problem.notFound("LIST_NOT_FOUND", "There is no such BrainsList.").exception();
  }
}
