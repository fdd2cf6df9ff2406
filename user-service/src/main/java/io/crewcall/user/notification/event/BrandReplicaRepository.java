package io.crewcall.user.notification.event;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;

/** The stored copies of brands. */
interface BrandReplicaRepository extends ReplicaRepository<BrandReplica, UUID> {}
