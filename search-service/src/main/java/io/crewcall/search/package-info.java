/** Search: what can be found, projected from the events of its owners into Elasticsearch. */
@NullMarked
package io.crewcall.search;

import org.jspecify.annotations.NullMarked;
