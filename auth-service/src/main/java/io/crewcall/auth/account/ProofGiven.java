package io.crewcall.auth.account;

import java.util.UUID;

/** Somebody who is signed in has given the password or the second factor once more. */
public record ProofGiven(UUID accountId, UUID session) {}
