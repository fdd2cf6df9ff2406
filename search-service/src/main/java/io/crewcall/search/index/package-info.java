/** Elasticsearch as this service uses it: a thin client, the indices and their mappings. */
@NullMarked
package io.crewcall.search.index;

import org.jspecify.annotations.NullMarked;
