package io.crewcall.platform.replicas.media;

import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the one picture of somebody or something is set: by a stored file, and never by an address,
 * which could be anybody's and would tell them who looks. What is shown is the file's lasting path.
 *
 * @param purpose what the file must have been uploaded for, for example {@code AVATAR}
 * @param mediaField the member of a request that names the file
 * @param urlField the member that shows the address
 */
public record PictureRules(
    MediaAssetReplicaRepository assets, String purpose, String mediaField, String urlField) {
  /** Large enough for a profile, small enough for a list. */
  private static final String VARIANT = "thumbnail";

  /**
   * A picture as it is stored.
   *
   * @param mediaId null when there is none
   * @param url the file's lasting path; null when there is none
   */
  public record Picture(@Nullable UUID mediaId, @Nullable String url) {
    public static final Picture NONE = new Picture(null, null);
  }

  /**
   * Waits a moment for a file that became ready just now and is not known here yet. To be called
   * before the transaction that calls {@link #decide}.
   */
  public void await(Picture present, Picture wanted, Collection<UUID> owners) {
    UUID mediaId = wanted.mediaId();
    if (mediaId != null && !mediaId.equals(present.mediaId())) {
      ReplicaLookup.await(() -> assets.findById(mediaId).filter(asset -> usable(asset, owners)));
    }
  }

  /** Locks the file ahead of {@link #decide}, for who locks other rows in between. */
  public void lock(Picture wanted) {
    if (wanted.mediaId() != null) {
      assets.lockById(wanted.mediaId());
    }
  }

  /**
   * The picture after a change. A client may send back the address that it has read; null takes the
   * picture away. The file is locked until the end of the transaction, so that its removal comes
   * either before, and is seen here, or afterwards, and takes the picture down.
   *
   * @param wanted what the request asks for
   * @param owners whose files may be taken
   * @throws io.crewcall.platform.problem.ProblemException 422 for a file that is not such a picture
   *     of theirs, processed and there, and for an address of its own
   */
  public Picture decide(Picture present, Picture wanted, Collection<UUID> owners) {
    if (wanted.url() != null && !wanted.url().equals(present.url())) {
      throw refused(
          urlField, "MEDIA_ID_REQUIRED", "is shown and not set: name a file by " + mediaField);
    }
    UUID mediaId = wanted.mediaId();
    if (Objects.equals(mediaId, present.mediaId())) {
      return wanted.url() == null ? Picture.NONE : present;
    }
    return mediaId == null ? Picture.NONE : taken(mediaId, owners);
  }

  private Picture taken(UUID mediaId, Collection<UUID> owners) {
    return assets
        .lockById(mediaId)
        .filter(asset -> usable(asset, owners))
        .flatMap(asset -> asset.publicPath(VARIANT))
        .map(path -> new Picture(mediaId, path))
        .orElseThrow(() ->
            refused(
                mediaField,
                "MEDIA_NOT_USABLE",
                "must be a processed image that was uploaded for the purpose " + purpose));
  }

  /** The picture of a file that has changed: none once it cannot be shown any more. */
  public Picture follow(UUID mediaId) {
    return assets
        .findById(mediaId)
        .filter(MediaAssetReplica::ready)
        .flatMap(asset -> asset.publicPath(VARIANT))
        .map(path -> new Picture(mediaId, path))
        .orElse(Picture.NONE);
  }

  private boolean usable(MediaAssetReplica asset, Collection<UUID> owners) {
    return asset.publicPath(VARIANT).isPresent()
        && owners.stream().anyMatch(owner -> asset.pictureOf(owner, purpose));
  }

  private static RuntimeException refused(String field, String code, String message) {
    return Problem.unprocessable(
            code, "The picture cannot be set so.", new FieldProblem(field, code, message))
        .exception();
  }
}
