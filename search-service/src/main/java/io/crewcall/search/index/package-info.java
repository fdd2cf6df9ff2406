/**
 * Elasticsearch as this service uses it: calls and their faults, the indices and their mappings,
 * documents and searches.
 */
@NullMarked
package io.crewcall.search.index;

import org.jspecify.annotations.NullMarked;
