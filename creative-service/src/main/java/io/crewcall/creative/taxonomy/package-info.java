/**
 * The crafts and skills of film and social production, with the other words people use for them: a
 * versioned file, loaded into tables, served to everyone. Skill tags are brought to its ids.
 */
@NullMarked
package io.crewcall.creative.taxonomy;

import org.jspecify.annotations.NullMarked;
