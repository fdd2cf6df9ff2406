/**
 * One-time codes that show who reads an e-mail address, and rate limits that bound how often
 * something may be done.
 */
@NullMarked
package io.crewcall.auth.verification;

import org.jspecify.annotations.NullMarked;
