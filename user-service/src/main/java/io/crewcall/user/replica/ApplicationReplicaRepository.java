package io.crewcall.user.replica;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;

public interface ApplicationReplicaRepository extends ReplicaRepository<ApplicationReplica, UUID> {}
