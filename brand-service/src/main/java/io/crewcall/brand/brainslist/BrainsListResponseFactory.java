package io.crewcall.brand.brainslist;

import static java.util.stream.Collectors.toMap;

import io.crewcall.brand.brainslist.SharedListResponse.SharedItem;
import io.crewcall.brand.brainslist.VoteRepository.CreatorVotes;
import io.crewcall.brand.creator.CreatorReplica;
import io.crewcall.brand.creator.CreatorReplicaService;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.replicas.person.PersonCard;
import io.crewcall.platform.replicas.person.PersonCards;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows lists with the names, prices and votes of those who are on them. */
@Component
class BrainsListResponseFactory {
  private final BrainsListRepository lists;
  private final VoteRepository votes;
  private final CreatorReplicaService creators;
  private final PersonCards cards;

  BrainsListResponseFactory(
      BrainsListRepository lists,
      VoteRepository votes,
      CreatorReplicaService creators,
      PersonCards cards) {
    this.lists = lists;
    this.votes = votes;
    this.creators = creators;
    this.cards = cards;
  }

  /** The whole list, as a member of the team sees it. */
  BrainsListResponse whole(BrainsList list, UUID caller, MemberRole role) {
    Map<UUID, BrainsListItem> items = list.items();
    Map<UUID, CreatorReplica> known = creators.among(items.keySet());
    Map<UUID, PersonCard> people = cards.of(items.keySet());
    Map<UUID, VoteCounts> counts = counts(list, caller);
    List<ItemResponse> shown =
        list.inOrder().stream()
            .map(userId ->
                ItemResponse.of(
                    userId,
                    Objects.requireNonNull(items.get(userId)),
                    known.get(userId),
                    counts.getOrDefault(userId, VoteCounts.NONE),
                    people.get(userId)))
            .toList();
    List<CreatorReplica.Rate> costs = costs(shown.stream().map(ItemResponse::cost));
    return new BrainsListResponse(
        list.id(),
        list.brandId(),
        list.details().title(),
        list.createdBy(),
        list.createdAt(),
        list.updatedAt(),
        shown.size(),
        shown,
        Total.of(costs),
        shown.size() - costs.size(),
        lists.findOverlaps(list.id()),
        role);
  }

  /** One creator on the list. */
  ItemResponse item(BrainsList list, UUID caller, UUID userId) {
    return ItemResponse.of(
        userId,
        list.requireItem(userId),
        creators.find(userId).orElse(null),
        counts(list, caller).getOrDefault(userId, VoteCounts.NONE),
        cards.of(List.of(userId)).get(userId));
  }

  /** What a share link shows. */
  SharedListResponse shared(BrainsList list, String companyName) {
    Map<UUID, CreatorReplica> known = creators.among(list.items().keySet());
    Map<UUID, PersonCard> people = cards.of(list.items().keySet());
    List<SharedItem> shown =
        list.inOrder().stream()
            .map(userId ->
                SharedItem.of(
                    userId,
                    list.requireItem(userId).position(),
                    known.get(userId),
                    people.get(userId)))
            .toList();
    List<CreatorReplica.Rate> costs = costs(shown.stream().map(SharedItem::cost));
    return new SharedListResponse(
        list.details().title(), companyName, shown, Total.of(costs), shown.size() - costs.size());
  }

  private Map<UUID, VoteCounts> counts(BrainsList list, UUID caller) {
    return votes.count(list.id(), caller).stream()
        .collect(
            toMap(
                CreatorVotes::userId,
                counted ->
                    new VoteCounts((int) counted.up(), (int) counted.down(), counted.mine())));
  }

  private static List<CreatorReplica.Rate> costs(Stream<CreatorReplica.@Nullable Rate> costs) {
    return costs.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }
}
