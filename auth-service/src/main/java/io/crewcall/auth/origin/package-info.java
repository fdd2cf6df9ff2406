/**
 * Where a request comes from: the client's network address, its user agent and, if it was here
 * before, its device.
 */
@NullMarked
package io.crewcall.auth.origin;

import org.jspecify.annotations.NullMarked;
