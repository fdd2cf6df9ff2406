/**
 * What a person means by the words of a search, found out before Elasticsearch is asked: crafts,
 * categories, cities, languages, prices and sizes are told from names. The vocabularies are files
 * under {@code understanding/} and the skills that arrive by event.
 */
@NullMarked
package io.crewcall.search.understanding;

import org.jspecify.annotations.NullMarked;
