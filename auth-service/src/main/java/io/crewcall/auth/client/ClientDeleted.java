package io.crewcall.auth.client;

import java.util.UUID;

/**
 * Published in the transaction that deletes a program.
 *
 * @param id also what its tokens name it
 */
public record ClientDeleted(UUID id) {}
