package io.crewcall.gateway.limit;

/**
 * What is left of a quota.
 *
 * @param allowed whether there was one left for this request
 * @param remaining requests that may follow at once
 * @param untilFull nanoseconds until all of the quota is there again
 * @param untilNext nanoseconds until the next request may come; 0 when it may at once
 */
record Level(Policy policy, boolean allowed, long remaining, long untilFull, long untilNext) {}
