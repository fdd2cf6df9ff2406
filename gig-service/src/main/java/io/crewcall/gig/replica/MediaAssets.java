package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose files are stored and ready, as media-service told it. */
@Repository
public class MediaAssets {
  private final JdbcClient jdbc;

  MediaAssets(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
    return jdbc.sql(
            """
            select media_id from media_asset
            where media_id = any (cast(:ids as uuid[])) and owner_id = :owner and ready
            """)
        .param("ids", Columns.array(mediaIds))
        .param("owner", owner)
        .query((row, number) -> Columns.uuid(row, "media_id"))
        .set();
  }

  void on(Event<AssetState> event) {
    AssetState asset = event.data();
    jdbc.sql(
            """
            insert into media_asset (media_id, owner_id, ready, version)
            values (:id, :owner, :ready, :version)
            on conflict (media_id) do update set owner_id = excluded.owner_id,
              ready = excluded.ready, version = excluded.version
            where media_asset.version < excluded.version
            """)
        .param("id", asset.mediaId())
        .param("owner", asset.ownerId())
        .param("ready", asset.status() == AssetState.Status.READY)
        .param("version", event.version())
        .update();
  }
}
