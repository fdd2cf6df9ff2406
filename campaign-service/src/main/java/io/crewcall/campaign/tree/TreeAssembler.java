package io.crewcall.campaign.tree;

import static java.util.stream.Collectors.groupingBy;

import io.crewcall.campaign.chain.Chain;
import io.crewcall.campaign.chain.EngagementReplica;
import io.crewcall.campaign.chain.GigReplica;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Puts the rows of one chain together for one viewer; the package tells how figures roll up. */
final class TreeAssembler {
  private final Chain chain;
  private final Viewer viewer;
  private final Instant now;
  private final Map<UUID, List<GigReplica>> subGigs;
  private final Map<UUID, List<EngagementReplica>> engagements;

  TreeAssembler(Chain chain, Viewer viewer, Instant now) {
    this.chain = chain;
    this.viewer = viewer;
    this.now = now;
    this.subGigs =
        chain.gigs().stream()
            .filter(GigReplica::subGig)
            .collect(groupingBy(gig -> Objects.requireNonNull(gig.parentEngagementId())));
    this.engagements = chain.engagements().stream().collect(groupingBy(EngagementReplica::gigId));
  }

  /** A node with what it hands up. */
  record Built<N>(N node, Tally own, Tally total) {}

  /** The gigs among these that the viewer knows of, in order. */
  List<Built<GigNode>> gigs(List<GigReplica> gigs) {
    return gigs.stream().filter(viewer::knows).map(this::gig).toList();
  }

  Built<GigNode> gig(GigReplica gig) {
    Tally own = new Tally(gig.budget().currency());
    Tally total = new Tally(gig.budget().currency());
    List<EngagementNode> nodes = new ArrayList<>();
    for (EngagementReplica row : engagements.getOrDefault(gig.id(), List.of())) {
      Built<EngagementNode> engagement = engagement(gig, row);
      own.add(engagement.own());
      total.add(engagement.total());
      nodes.add(engagement.node());
    }
    boolean money = viewer.posted(gig);
    return new Built<>(
        new GigNode(
            gig.id(),
            gig.title(),
            gig.type(),
            gig.status(),
            gig.depth(),
            gig.parentEngagementId(),
            chain.person(gig.creatorId()),
            gig.deadline(),
            gig.slots(),
            gig.filled(),
            viewer.seesBudget(gig) ? gig.budget() : null,
            own.figures(money),
            total.figures(money),
            nodes),
        own,
        total);
  }

  private Built<EngagementNode> engagement(GigReplica gig, EngagementReplica row) {
    Tally own = Tally.of(row, now);
    Tally passedOn = new Tally(row.fee().currency());
    // The fee holds what is below; only work adds up.
    Tally total = Tally.of(row, now);
    List<GigNode> nodes = new ArrayList<>();
    for (Built<GigNode> sub : gigs(subGigs.getOrDefault(row.id(), List.of()))) {
      passedOn.addMoney(sub.own());
      total.addWork(sub.total());
      nodes.add(sub.node());
    }
    boolean money = viewer.seesFee(gig, row);
    boolean worker = row.workerId().equals(viewer.userId());
    int daysLate = row.daysLate(now);
    return new Built<>(
        new EngagementNode(
            row.id(),
            row.gigRoleId(),
            chain.person(row.workerId()),
            row.profession(),
            row.status(),
            money ? row.fee() : null,
            worker ? passedOn.committed() : null,
            row.agreedHours(),
            row.hoursLogged(),
            row.startedAt(),
            row.dueDate(),
            row.firstDeliveredAt(),
            row.completedAt(),
            daysLate > 0,
            daysLate,
            own.figures(money),
            total.figures(money),
            nodes),
        own,
        total);
  }
}
