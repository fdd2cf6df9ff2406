/** The words of the demo data, made of a grammar. */
@NullMarked
package io.crewcall.local.demo.text;

import org.jspecify.annotations.NullMarked;
