/**
 * The taxonomy of skills as creative-service tells it: kept in an index of its own, held in memory,
 * so that whatever word somebody searches a skill by, it is that skill and what is part of it.
 */
@NullMarked
package io.crewcall.search.skill;

import org.jspecify.annotations.NullMarked;
