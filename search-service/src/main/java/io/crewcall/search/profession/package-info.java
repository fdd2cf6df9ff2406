/** Professions: what people call them, for documents of creators and of gigs alike. */
@NullMarked
package io.crewcall.search.profession;

import org.jspecify.annotations.NullMarked;
