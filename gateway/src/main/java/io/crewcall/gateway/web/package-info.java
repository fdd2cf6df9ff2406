/**
 * Serves the web clients on the platform's own origin: their pages for every address that no
 * service owns, and the files that the pages load.
 */
@NullMarked
package io.crewcall.gateway.web;

import org.jspecify.annotations.NullMarked;
