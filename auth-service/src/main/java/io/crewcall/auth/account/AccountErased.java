package io.crewcall.auth.account;

import java.util.UUID;

/** Published in the transaction that erases an account: whoever keeps more of it erases that. */
public record AccountErased(UUID accountId) {}
