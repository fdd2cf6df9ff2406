package io.crewcall.gig.replica;

import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.media.MediaAssetReplica;
import io.crewcall.platform.replicas.media.MediaAssetReplicaRepository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose files are stored and ready. */
@Component
public class MediaLookup {
  private final MediaAssetReplicaRepository assets;

  MediaLookup(MediaAssetReplicaRepository assets) {
    this.assets = assets;
  }

  /**
   * Lets only those files pass that are the owner's own and ready; to be asked before a
   * transaction, as a file that is ready this moment may not be known here yet.
   *
   * @throws io.crewcall.platform.problem.ProblemException 422 naming the first of the others;
   *     whether it is another's or does not exist is not told
   */
  public void requireOwn(List<UUID> mediaIds, UUID owner) {
    if (mediaIds.isEmpty() || ReplicaLookup.await(() -> allOwn(mediaIds, owner)).isPresent()) {
      return;
    }
    Set<UUID> own = own(mediaIds, owner);
    for (int i = 0; i < mediaIds.size(); i++) {
      if (!own.contains(mediaIds.get(i))) {
        throw Problem.unprocessable(
                "UNKNOWN_MEDIA",
                "A file is not known, not yours or not ready.",
                new FieldProblem(
                    "mediaIds[" + i + "]", "UNKNOWN_MEDIA", "is no file of yours that is ready"))
            .exception();
      }
    }
  }

  private Optional<Set<UUID>> allOwn(List<UUID> mediaIds, UUID owner) {
    return Optional.of(own(mediaIds, owner)).filter(own -> own.containsAll(mediaIds));
  }

  private Set<UUID> own(List<UUID> mediaIds, UUID owner) {
    return assets.findAll(mediaIds).stream()
        .filter(asset -> asset.readyFor(owner))
        .map(MediaAssetReplica::mediaId)
        .collect(Collectors.toSet());
  }
}
