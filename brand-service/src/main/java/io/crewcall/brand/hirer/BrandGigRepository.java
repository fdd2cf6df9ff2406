package io.crewcall.brand.hirer;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;

/** The known gigs of brands. */
interface BrandGigRepository extends ReplicaRepository<BrandGig, UUID> {}
