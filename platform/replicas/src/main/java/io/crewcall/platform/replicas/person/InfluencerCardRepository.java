package io.crewcall.platform.replicas.person;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;

/** The stored parts of cards that come from influencer profiles. */
public interface InfluencerCardRepository extends ReplicaRepository<InfluencerCard, UUID> {}
