package io.crewcall.user.replica;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;

/** The stored copies of applications. */
public interface ApplicationReplicaRepository extends ReplicaRepository<ApplicationReplica, UUID> {}
