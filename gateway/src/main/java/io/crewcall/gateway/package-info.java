/**
 * The one door to the platform: routes each address to the service that owns it, checks tokens,
 * keeps strangers' headers out, and shows the health and the API document of the whole.
 */
@NullMarked
package io.crewcall.gateway;

import org.jspecify.annotations.NullMarked;
