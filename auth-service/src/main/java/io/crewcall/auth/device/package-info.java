/**
 * Devices from which the owner of an account signed in before. Strangers who try the account do not
 * stand in their way.
 */
@NullMarked
package io.crewcall.auth.device;

import org.jspecify.annotations.NullMarked;
