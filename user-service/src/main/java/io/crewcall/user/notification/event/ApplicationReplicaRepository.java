package io.crewcall.user.notification.event;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;

/** The stored copies of applications. */
interface ApplicationReplicaRepository extends ReplicaRepository<ApplicationReplica, UUID> {}
