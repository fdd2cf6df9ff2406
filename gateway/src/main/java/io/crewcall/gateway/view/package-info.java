/**
 * Views of profiles, told to analytics-service: who asks is known here, and here nobody waits for
 * it. Of the viewer nothing is told but that it was somebody else than the others of the day.
 */
@NullMarked
package io.crewcall.gateway.view;

import org.jspecify.annotations.NullMarked;
