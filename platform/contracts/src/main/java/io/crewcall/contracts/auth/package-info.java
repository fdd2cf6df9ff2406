/** Events of auth-service. */
@NullMarked
package io.crewcall.contracts.auth;

import org.jspecify.annotations.NullMarked;
