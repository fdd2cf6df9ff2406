package io.crewcall.gig.replica;

import java.util.UUID;

/** How somebody is called. */
public record Person(UUID id, String handle, String displayName) {}
