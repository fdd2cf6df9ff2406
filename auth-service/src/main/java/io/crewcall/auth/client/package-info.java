/**
 * Programs that act for an account by themselves, with client credentials: made, seen and deleted
 * by its owner, who can give them no more than reading and changing what is theirs.
 */
@NullMarked
package io.crewcall.auth.client;

import org.jspecify.annotations.NullMarked;
