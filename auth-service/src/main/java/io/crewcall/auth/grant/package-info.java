/**
 * What the provider has granted: codes and tokens, kept as hashes, exchanged once, and ended with
 * the session they belong to. The library does the protocol; here is what it leaves open: the
 * races, the rotation of families, and what the database may know.
 */
@NullMarked
package io.crewcall.auth.grant;

import org.jspecify.annotations.NullMarked;
