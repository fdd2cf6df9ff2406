package io.crewcall.platform.reels;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.media.MediaAssetReplica;
import io.crewcall.platform.replicas.media.MediaAssetReplicaRepository;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which files may be shown as reels. */
public final class ReelRules {
  private final MediaAssetReplicaRepository assets;

  ReelRules(MediaAssetReplicaRepository assets) {
    this.assets = assets;
  }

  /**
   * Goes on only when each file is a processed video or image of the user, and there once. A file
   * that became ready a moment ago may not be known here yet, so a miss is looked up again for a
   * short time.
   *
   * @param mediaIds of the request's {@code items}
   * @throws io.crewcall.platform.problem.ProblemException 422 naming the items
   */
  public void requireShowable(UUID userId, List<UUID> mediaIds) {
    ReplicaLookup.await(
        () -> Optional.of(showable(userId, mediaIds)).filter(known -> known.containsAll(mediaIds)));
    Set<UUID> showable = showable(userId, mediaIds);
    List<FieldProblem> problems = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int index = 0; index < mediaIds.size(); index++) {
      String field = "items[" + index + "].mediaId";
      if (!showable.contains(mediaIds.get(index))) {
        problems.add(
            new FieldProblem(
                field, "MEDIA_NOT_USABLE", "must be a processed video or image of your own"));
      } else if (!seen.add(mediaIds.get(index))) {
        problems.add(new FieldProblem(field, "DUPLICATE_MEDIA", "is in the list already"));
      }
    }
    Problem.refuseAny("One or more reels cannot be shown.", problems);
  }

  /** To be subscribed to the topic of files: one that cannot be shown any more is taken down. */
  public void on(Event<AssetState> event, ReelOwner reels) {
    if (assets.on(event) && event.data().status() != AssetState.Status.READY) {
      reels.takeDown(event.data().mediaId());
    }
  }

  private Set<UUID> showable(UUID userId, List<UUID> mediaIds) {
    return assets.findAll(mediaIds).stream()
        .filter(asset -> asset.showableBy(userId))
        .map(MediaAssetReplica::mediaId)
        .collect(Collectors.toSet());
  }
}
