/** Events of user-service. */
@NullMarked
package io.crewcall.contracts.user;

import org.jspecify.annotations.NullMarked;
