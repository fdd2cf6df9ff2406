/**
 * What the small Elasticsearch distribution of the Maven repositories lacks and our mappings use:
 * the same Lucene classes under the names they have in the full server, so that one mapping serves
 * both. Never installed into a full Elasticsearch.
 */
@NullMarked
package io.crewcall.server.elasticsearch;

import org.jspecify.annotations.NullMarked;
