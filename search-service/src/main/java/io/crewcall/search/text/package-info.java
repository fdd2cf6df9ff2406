/** Forms of written words that are compared: folded, by sound, and in the parts people look for. */
@NullMarked
package io.crewcall.search.text;

import org.jspecify.annotations.NullMarked;
