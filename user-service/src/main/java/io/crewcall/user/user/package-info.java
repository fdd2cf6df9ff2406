/**
 * The user: what the person says about themselves, who may see which part of it, and the times in
 * which they are away.
 */
@NullMarked
package io.crewcall.user.user;

import org.jspecify.annotations.NullMarked;
