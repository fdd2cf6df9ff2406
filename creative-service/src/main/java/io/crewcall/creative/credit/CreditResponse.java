package io.crewcall.creative.credit;

import io.crewcall.platform.replicas.user.UserReplica;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit as the API shows it.
 *
 * @param ownerId whose reel it is on
 * @param displayName of the credited person, or null while not known
 */
@Schema(name = "ReelCredit")
record CreditResponse(
    UUID id,
    UUID ownerId,
    UUID mediaId,
    UUID userId,
    @Nullable String displayName,
    String profession,
    @Nullable String note,
    Credit.Status status,
    Instant createdAt,
    @Nullable Instant decidedAt,
    List<Credit.Action> allowedActions) {

  static CreditResponse of(Credit credit, @Nullable UserReplica named, @Nullable UUID caller) {
    return new CreditResponse(
        credit.id(),
        credit.ownerId(),
        credit.mediaId(),
        credit.creditedId(),
        named == null ? null : named.displayName(),
        credit.profession(),
        credit.note(),
        credit.status(),
        credit.createdAt(),
        credit.decidedAt(),
        credit.allowedActions(caller));
  }
}
