/** Auto-configuration of the web starter: what every HTTP process of the platform has in common. */
@NullMarked
package io.crewcall.platform;

import org.jspecify.annotations.NullMarked;
