/**
 * The .crewcall folder: where everything lies, the secrets made at first start, and each service's
 * settings made from them.
 */
@NullMarked
package io.crewcall.local.home;

import org.jspecify.annotations.NullMarked;
