/**
 * The figures in words: what each metric means, by which formula, what a figure counts and leaves
 * out, and what is missing where it has no value.
 */
@NullMarked
package io.crewcall.analytics.wording;

import org.jspecify.annotations.NullMarked;
