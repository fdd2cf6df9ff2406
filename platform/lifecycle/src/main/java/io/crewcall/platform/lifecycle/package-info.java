/**
 * Transition tables: who may do what in which state and under which conditions, and what follows.
 * One table per aggregate enforces the rules, tells callers what they may do, and is rendered into
 * the documentation.
 */
@NullMarked
package io.crewcall.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
