package io.crewcall.user.privacy;

import io.crewcall.user.replica.BrandReplicaRepository;
import io.crewcall.user.replica.EngagementReplicaRepository;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what stands against a user's erasure. */
@Service
class ErasureBlockerService {
  private static final int MOST = 100;

  private final EngagementReplicaRepository engagements;
  private final BrandReplicaRepository brands;

  ErasureBlockerService(EngagementReplicaRepository engagements, BrandReplicaRepository brands) {
    this.engagements = engagements;
    this.brands = brands;
  }

  /** At most a hundred blockers. */
  @Transactional(readOnly = true)
  List<ErasureBlocker> of(UUID userId) {
    Limit limit = Limit.of(MOST);
    return Stream.concat(
            brands.findShared(userId, limit).stream()
                .map(id -> new ErasureBlocker(ErasureBlocker.Code.BRAND_SHARED, id)),
            engagements.findOpen(userId, limit).stream()
                .map(id -> new ErasureBlocker(ErasureBlocker.Code.ENGAGEMENT_RUNNING, id)))
        .limit(MOST)
        .toList();
  }
}
