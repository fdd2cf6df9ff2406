package io.crewcall.analytics.fact;

/**
 * A fact as it was read for one user.
 *
 * @param party as what it concerns the user
 * @param since of transactions from this one on some were not seen when it was read
 */
record StoredFact(Fact.Party party, Fact<?> fact, String since) {}
