package io.crewcall.creative.person;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;

/** When users are away. */
public interface AwayReplicaRepository extends ReplicaRepository<AwayReplica, UUID> {}
