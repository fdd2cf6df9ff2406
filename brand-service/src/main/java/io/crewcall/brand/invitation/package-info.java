/**
 * Invitations: how people come into a team by their own consent, and how a brand passes from one
 * owner to another.
 */
@NullMarked
package io.crewcall.brand.invitation;

import org.jspecify.annotations.NullMarked;
