/** Views of profiles, counted by viewer and day. */
@NullMarked
package io.crewcall.analytics.view;

import org.jspecify.annotations.NullMarked;
