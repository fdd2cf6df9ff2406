package io.crewcall.campaign.report;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;

/** The audiences that this service knows. */
interface AudienceReplicaRepository extends ReplicaRepository<AudienceReplica, UUID> {}
