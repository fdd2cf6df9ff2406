package io.crewcall.platform.replicas.person;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;

/** The stored parts of cards that come from creative profiles. */
public interface CreativeCardRepository extends ReplicaRepository<CreativeCard, UUID> {}
