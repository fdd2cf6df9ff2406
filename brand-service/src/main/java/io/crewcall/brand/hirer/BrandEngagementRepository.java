package io.crewcall.brand.hirer;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;

/** The known engagements of brands. */
interface BrandEngagementRepository extends ReplicaRepository<BrandEngagement, UUID> {}
