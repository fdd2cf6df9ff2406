/**
 * Blocks: whom a person does not want to deal with. Told to the other services, which see to it
 * that neither invites, offers to, applies to or writes to the other.
 */
@NullMarked
package io.crewcall.user.block;

import org.jspecify.annotations.NullMarked;
