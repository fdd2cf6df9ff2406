/** What each HTTP request passes on its way in: request id, size limit, strict JSON. */
@NullMarked
package io.crewcall.platform.web;

import org.jspecify.annotations.NullMarked;
