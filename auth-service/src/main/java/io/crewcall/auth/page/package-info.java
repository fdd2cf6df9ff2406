/**
 * What people see of the provider: signing in, the second factor, letting a client in, and what
 * went wrong. Plain HTML that works without script.
 */
@NullMarked
package io.crewcall.auth.page;

import org.jspecify.annotations.NullMarked;
