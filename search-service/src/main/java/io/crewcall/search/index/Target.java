package io.crewcall.search.index;

/**
 * Where documents are written.
 *
 * @param alias whether it is an alias, as always but while an index is filled anew; Elasticsearch
 *     is told, since it would make an index of its own under the name of a missing alias
 */
public record Target(String name, boolean alias) {}
