/** The demo data and the story told by crewcall demo, both through the gateway's public API. */
@NullMarked
package io.crewcall.local.demo;

import org.jspecify.annotations.NullMarked;
