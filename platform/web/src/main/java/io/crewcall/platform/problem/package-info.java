/**
 * Problem documents (RFC 9457): one way to say no, in controllers, filters and the servlet
 * container alike.
 */
@NullMarked
package io.crewcall.platform.problem;

import org.jspecify.annotations.NullMarked;
